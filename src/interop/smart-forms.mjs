// People fill in the guide's FHIR Questionnaire in Smart Forms, CSIRO's form filler, by clicking, and the guide
// assesses what that sends. Prints a line for each and ends with 1 when anybody is told something else than expected.
//
//   npm install --no-package-lock && node smart-forms.mjs [address of the guide] [folder for pictures]
//
// Needs Chromium; CHROMIUM says where it is.
import { mkdirSync } from 'node:fs';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const guide = process.argv[2] ?? 'http://localhost:8080';
const pictures = process.argv[3];
const address = `${guide}/fhir/Questionnaire/hip-nerve-pain`;

const people = [
  {
    name: 'numb between the legs, stops after the safety check',
    status: 'in-progress',
    urgency: 'emergency',
    answers: ['saddle-numbness', 'bladder-change', 'body-none', 'injury-none'],
  },
  {
    name: 'typical sciatica, answers everything',
    status: 'completed',
    urgency: 'self-care',
    answers: [
      'nerve-none', 'body-none', 'injury-strain', 'loc-low-back', 'loc-buttock', 'loc-back-thigh', 'loc-calf-shin',
      'feel-shooting', 'feel-tingling', 'weak-none', 'worse-sitting', 'worse-cough-sneeze', 'pain-6', 'dur-2-6w',
      'trend-same', 'impact-bending', 'age-18-44', 'bg-none', 'med-none',
    ],
  },
  {
    name: 'not sure about the nerve signs, answers everything',
    status: 'completed',
    urgency: 'same-day',
    answers: [
      'nerve-not-sure', 'body-none', 'injury-none', 'loc-unclear', 'feel-dull-ache', 'weak-none', 'triggers-none',
      'pain-3', 'dur-under-2w', 'trend-same', 'impact-none', 'age-18-44', 'bg-none', 'med-kidney',
    ],
  },
];

const questionnaire = await (await fetch(address)).json();
const questions = questionnaire.item.flatMap((step) => step.item);

function find(code) {
  for (const question of questions) {
    const option = question.answerOption.find((offered) => offered.valueCoding.code === code);
    if (option) {
      return { linkId: question.linkId, text: option.valueCoding.display };
    }
  }
  throw new Error(`no question offers ${code}`);
}

async function script() {
  const built = await build({
    entryPoints: [new URL('form.jsx', import.meta.url).pathname],
    bundle: true,
    write: false,
    minify: true,
    jsx: 'automatic',
    outdir: 'nowhere',
    loader: { '.woff': 'empty', '.woff2': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return built.outputFiles.find((file) => file.path.endsWith('.js')).text;
}

async function open(browser, code) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1200 } });
  // the form needs nothing from anywhere
  await page.route('**', (route) => route.abort());
  await page.setContent('<!doctype html><html lang="en"><title>Smart Forms</title><div id="form"></div>');
  await page.addScriptTag({ content: code });
  await page.evaluate((json) => window.show(json), questionnaire);
  await page.locator(`[data-linkid="${questions.at(-1).linkId}"]`).waitFor();
  return page;
}

function choice(page, code) {
  const { linkId, text } = find(code);
  return page.locator(`[data-linkid="${linkId}"]`).getByLabel(text, { exact: true });
}

async function assess(page, status) {
  const response = await page.evaluate(() => window.response());
  response.status = status;
  const reply = await fetch(`${address}/$assess`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/fhir+json' },
    body: JSON.stringify(response),
  });
  return reply.json();
}

async function urgencyOf(page, person) {
  for (const code of person.answers) {
    await choice(page, code).click();
  }
  const answer = await assess(page, person.status);
  return answer.resourceType === 'GuidanceResponse'
    ? answer.contained[0].parameter.find((one) => one.name === 'urgency').valueCoding.code
    : JSON.stringify(answer.issue);
}

function check(right, line) {
  console.log(`${right ? 'ok' : 'WRONG'}: ${line}`);
  if (!right) {
    process.exitCode = 1;
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  const code = await script();
  for (const [number, person] of people.entries()) {
    const page = await open(browser, code);
    const urgency = await urgencyOf(page, person);
    check(urgency === person.urgency, `${person.name}: ${urgency}`);
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}/smart-forms-${number + 1}.png`, fullPage: true });
    }
    await page.close();
  }
  // a form filler that does not know exclusive options lets people contradict themselves: the guide must not
  const page = await open(browser, code);
  await choice(page, 'saddle-numbness').click();
  await choice(page, 'nerve-none').click();
  if (await choice(page, 'saddle-numbness').isChecked()) {
    const [issue] = (await assess(page, 'in-progress')).issue ?? [];
    check(issue?.code === 'business-rule',
      `"none of these" leaves the others checked there, and the guide refuses both together: ${issue?.expression}`);
  }
  else {
    check(true, '"none of these" unchecks the others there');
  }
}
finally {
  await browser.close();
}
