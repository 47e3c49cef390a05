/* Suggests passages while a question is typed. What is typed stays in the page until it is asked: the list of passages comes
   whole, once, when the box is first used. Without this script the box works the same, without suggestions. */
const MOST = 6;
const box = document.querySelector('.suggestions');
const input = document.querySelector('.ask-box input');
const status = box?.querySelector('p');
const list = box?.querySelector('ul');
let passages;

const words = (text) => text.toLowerCase().normalize('NFKD').match(/[\p{L}\p{N}]+/gu) ?? [];

const load = async () => {
  passages ??= fetch(box.dataset.from)
    .then((response) => (response.ok ? response.json() : []))
    .then((list) => list.map((passage) => ({ ...passage, own: words(passage.heading), all: words(passage.heading + ' ' + passage.title) })))
    .catch(() => []);
  return passages;
};

const begins = (known, typed) => known.some((word) => word.startsWith(typed));

const fitting = (known, typed) => known
  .filter((passage) => typed.every((word) => begins(passage.all, word)))
  .sort((one, other) => typed.filter((word) => begins(other.own, word)).length - typed.filter((word) => begins(one.own, word)).length)
  .slice(0, MOST);

const entry = (passage) => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = passage.url;
  link.textContent = passage.heading;
  item.append(link);
  if (passage.title) {
    const small = document.createElement('span');
    small.textContent = passage.title;
    item.append(' ', small);
  }
  return item;
};

const suggest = async () => {
  const known = await load();
  const typed = words(input.value);
  const found = typed.join('').length < 3 ? [] : fitting(known, typed);
  list.replaceChildren(...found.map(entry));
  list.hidden = found.length === 0;
  status.textContent = list.hidden ? '' : status.dataset.text.replace('{0}', found.length);
};

const close = (event) => {
  if (event.key === 'Escape' && !list.hidden) {
    list.hidden = true;
    status.textContent = '';
    input.focus();
  }
};

if (box && input) {
  input.addEventListener('focus', load, { once: true });
  input.addEventListener('input', suggest);
  input.addEventListener('keydown', close);
  box.addEventListener('keydown', close);
}
