#!/usr/bin/env python3
"""Compares the guide with nginx and Next.js over HTTP, in interleaved rounds of one run.

    ./mvnw package -DskipTests && src/bench/serve.py [rounds] [seconds]

Serves the same article four ways: by the guide, by nginx as a file compressed before, and by Next.js prerendered and
rendered for each request; and measures the guide's form and an assessment. Prints requests/s, p50, p99, processor time
and resident memory, and the ratios. With a JAVA_HOME of JDK 25 the guide runs as in its container, with the options of
the Dockerfile and an AOT cache, and is started in turn with the plain jar, which runs on the java of the path.
Needs wrk, nginx and java; Next.js only where npm is found, and not with NEXT=off. WARM rounds (1) come before those that count. MANY=5000 also serves a guide of so many articles,
with a heap of MANY_HEAP (1g), beside the shipped one.
"""
import gzip, http.client, json, os, pathlib, re, shutil, signal, statistics, subprocess, sys, tempfile, time

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
SECONDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLE = "/symptoms-guide/pinched-nerve-in-hip"
GUIDE, NGINX, NEXT, OTHER = (int(os.environ.get("PORT", "8181")) + i for i in range(4))
DOCKERFILE = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
OPTIONS = os.environ.get("GUIDE_OPTIONS", re.search(r'JAVA_TOOL_OPTIONS="([^"]*)"', DOCKERFILE)[1]).split()
ENTRYPOINT = json.loads(re.search(r"ENTRYPOINT (.*)", DOCKERFILE)[1])
JAVA = str(pathlib.Path(os.environ["JAVA_HOME"]) / "bin/java") if "JAVA_HOME" in os.environ else shutil.which("java")

for tool, how in {"wrk": "apt-get install wrk", "nginx": "apt-get install nginx", "java": "install a JDK"}.items():
    if not shutil.which(tool, path=os.environ["PATH"] + ":/usr/sbin"):
        sys.exit(f"{tool} is missing: {how}")
jars = sorted((ROOT / "target").glob("hip-nerve-guide-*.jar"))
if not jars:
    sys.exit("no jar: ./mvnw package -DskipTests")
signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
work = pathlib.Path(tempfile.mkdtemp(prefix="bench-"))
# nginx serves as nobody
work.chmod(0o755)
running = []


def start(*command, cwd=None, **environment):
    log = open(work / f"{len(running)}.log", "w")
    process = subprocess.Popen(command, cwd=cwd, stdout=log, stderr=log, env={**os.environ, **environment})
    running.append(process)
    return process


def get(port, path, **headers):
    connection = http.client.HTTPConnection("localhost", port, timeout=60)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    return answer, answer.read()


def wait(port, path, process, ready=lambda answer: answer.status == 200):
    begin = time.monotonic()
    while time.monotonic() - begin < 300:
        if process.poll() is not None:
            sys.exit(f"{process.args} ended, see {work}")
        try:
            if ready(get(port, path, Accept_Encoding="gzip")[0]):
                return time.monotonic() - begin
        except OSError:
            pass
        time.sleep(0.05)
    sys.exit(f"{process.args} does not answer, see {work}")


def family(pid):
    children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid] + [each for child in children for each in family(int(child))]


def processor(pid):
    ticks = 0
    for each in family(pid):
        fields = pathlib.Path(f"/proc/{each}/stat").read_text().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory(pid):
    statuses = [pathlib.Path(f"/proc/{each}/status").read_text() for each in family(pid)]
    return sum(int(re.search(r"VmRSS:\s+(\d+)", status)[1]) for status in statuses) / 1024


def files(pid):
    return int(re.search(r"RssFile:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())[1]) // 1024


def milliseconds(text):
    told = re.match(r"([\d.]+)(us|ms|s|m)$", text)
    return float(told[1]) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60000}[told[2]] if told else float("nan")


def load(port, path, process, script=None):
    before = processor(process.pid)
    command = ["wrk", "-t2", "-c16", f"-d{SECONDS}s", "--latency", "-H", "Accept-Encoding: gzip"]
    command += ["-s", script] if script else []
    told = subprocess.run(command + [f"http://localhost:{port}{path}"], capture_output=True, text=True).stdout
    if "Non-2xx" in told or "Socket errors" in told:
        print(f"errors at {path}: {told}", file=sys.stderr)
    requests = int(re.search(r"(\d+) requests in", told)[1])
    return (float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1]),
            milliseconds(re.search(r"(?m)^\s+50%\s+(\S+)", told)[1]), milliseconds(re.search(r"(?m)^\s+99%\s+(\S+)", told)[1]),
            (processor(process.pid) - before) / max(1, requests) * 1e6, memory(process.pid))


def next_server(html):
    site = work / "next"
    (site / "app/prerendered").mkdir(parents=True)
    (site / "app/rendered").mkdir(parents=True)
    (site / "package.json").write_text('{"private": true}')
    (site / "article.html").write_bytes(html)
    (site / "app/layout.js").write_text("export default ({children}) => <html lang=\"en\"><body>{children}</body></html>")
    page = """import {readFileSync} from 'fs'
export const dynamic = '%s'
export default () => <main dangerouslySetInnerHTML={{__html: readFileSync(process.cwd() + '/article.html', 'utf8')}}/>"""
    (site / "app/prerendered/page.js").write_text(page % "force-static")
    (site / "app/rendered/page.js").write_text(page % "force-dynamic")
    for command in (["npm", "install", "--no-audit", "--no-fund", "next", "react", "react-dom"], ["npx", "next", "build"]):
        done = subprocess.run(command, cwd=site, capture_output=True, text=True, env={**os.environ, "NEXT_TELEMETRY_DISABLED": "1"})
        if done.returncode:
            print("Next.js is left out:", done.stderr[-300:], file=sys.stderr)
            return None
    server = start("node", "node_modules/next/dist/bin/next", "start", "-p", str(NEXT), cwd=site, NODE_ENV="production")
    wait(NEXT, "/prerendered", server)
    return server


def is_kept(answer):
    return answer.headers.get("ETag", "").startswith('"')


def container():
    """What the Dockerfile does; the command that starts the guide then, and where."""
    place = work / "container"
    subprocess.run([JAVA, "-Djarmode=tools", "-jar", str(jars[-1]), "extract", "--destination", str(place),
                    "--application-filename", "app.jar"], check=True, capture_output=True)
    told = subprocess.run([JAVA, "-version"], capture_output=True, text=True).stderr
    checked = f"--hip-nerve-guide.checked-content={place}/content.json"
    subprocess.run([JAVA, "-jar", "app.jar", "--check-content", checked], cwd=place, check=True, capture_output=True)
    if int(re.search(r'"(\d+)', told)[1]) < 25:
        return [JAVA, "-XX:+IgnoreUnrecognizedVMOptions", *OPTIONS, "-jar", "app.jar", checked], place
    subprocess.run([str(ROOT / "src/bench/train.sh"), str(place / "app.aot"), str(OTHER)], cwd=place, check=True, capture_output=True,
                   env={**os.environ, "PATH": f"{pathlib.Path(JAVA).parent}:{os.environ['PATH']}", "JAVA_TOOL_OPTIONS": " ".join(OPTIONS),
                        "HIPNERVEGUIDE_CHECKEDCONTENT": f"{place}/content.json"})
    return [JAVA, *OPTIONS, *ENTRYPOINT[1:], checked], place


def start_up(command, place):
    """Seconds to the first 200, and of the processor."""
    process = start(*command, f"--server.port={OTHER}", cwd=place, MALLOC_ARENA_MAX="2")
    seconds, busy = wait(OTHER, ARTICLE, process), processor(process.pid)
    process.terminate()
    process.wait()
    return seconds, busy


def tell_start_up(command, place):
    plain, shipped = [], []
    for _ in range(ROUNDS):
        plain.append(start_up(["java", "-jar", str(jars[-1])], work))
        shipped.append(start_up(command, place))
    for name, runs in (("plain jar", plain), ("as in the container", shipped)):
        print(f"start-up, {name}: {statistics.median(s for s, _ in runs):.1f} s, {statistics.median(p for _, p in runs):.1f} s of the processor")
    print(f"start-up, ratio: {statistics.median(a[0] / b[0] for a, b in zip(shipped, plain)):.2f}")


def any_article(port, name):
    """A script for wrk that asks for every article in turn."""
    paths = re.findall(r"<loc>https?://[^/<]*(/symptoms-guide/[a-z0-9-]+)</loc>", get(port, "/sitemap.xml")[1].decode())
    script = work / f"{name}.lua"
    script.write_text("local paths = {" + ",".join(f'"{path}"' for path in paths) + "}\nlocal i = 0\n"
                      "request = function() i = i % #paths + 1; return wrk.format('GET', paths[i]) end\n")
    return paths, str(script)


def tell_many(count):
    """The same articles, many times: serves them beside the shipped ones."""
    folder = work / "many"
    libraries = [str(each) for each in (shipped_place / "lib").glob("*.jar")]
    subprocess.run([JAVA, "-cp", ":".join(libraries), str(ROOT / "src/bench/java/org/hipnerveguide/ask/ManyArticles.java"),
                    str(count), str(folder)], cwd=ROOT, check=True)
    command = [re.sub(r"-Xmx.*", "-Xmx" + os.environ.get("MANY_HEAP", "1g"), each) for each in shipped_command]
    many = start(*command, f"--server.port={OTHER}", f"--hip-nerve-guide.content={folder}", cwd=shipped_place)
    print(f"{count} articles: {wait(OTHER, ARTICLE, many):.1f} s to the first 200")
    paths, all_paths = any_article(OTHER, "many")
    wait(OTHER, paths[-1], many, is_kept)
    few = any_article(GUIDE, "few")[1]
    rates = []
    for _ in range(ROUNDS + 1):
        rates.append((load(GUIDE, ARTICLE, guide, few)[0], load(OTHER, ARTICLE, many, all_paths)[0]))
    print(f"any article, {count} beside 12: {statistics.median(b / a for a, b in rates[1:]):.2f} times the requests/s")


try:
    shipped_command, shipped_place = container()
    tell_start_up(shipped_command, shipped_place)
    guide = start(*shipped_command, f"--server.port={GUIDE}", cwd=shipped_place, MALLOC_ARENA_MAX="2")
    wait(GUIDE, ARTICLE, guide, is_kept)
    html = get(GUIDE, ARTICLE)[1]
    (work / "www").mkdir()
    (work / "www/article.html").write_bytes(html)
    (work / "www/article.html.gz").write_bytes(get(GUIDE, ARTICLE, Accept_Encoding="gzip")[1])
    assert gzip.decompress((work / "www/article.html.gz").read_bytes()) == html
    places = " ".join(f"{name}_temp_path {work}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (work / "nginx.conf").write_text(f"""daemon off; worker_processes auto; pid {work}/pid; error_log {work}/error.log;
events {{ worker_connections 4096; }}
http {{ types {{ text/html html; }} access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
open_file_cache max=100; {places} server {{ listen {NGINX}; root {work}/www; gzip_static on; gzip_vary on; }} }}""")
    nginx = start(shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin"), "-c", str(work / "nginx.conf"))
    wait(NGINX, "/article.html", nginx)
    form = get(GUIDE, "/symptom-checker")[1].decode()
    answers = {}
    for name, value in re.findall(r'<input[^>]* name="(q-[^"]+)" value="([^"]+)"', form):
        answers.setdefault(name, value)
    post = work / "post.lua"
    body = "&".join(f"{name}={value}" for name, value in answers.items())
    post.write_text(f'wrk.method = "POST"\nwrk.body = "{body}"\nwrk.headers["Content-Type"] = "application/x-www-form-urlencoded"\n')
    api = work / "api.lua"
    codes = json.dumps({"answers": list(answers.values())}).replace('"', '\\"')
    api.write_text(f'wrk.method = "POST"\nwrk.body = "{codes}"\nwrk.headers["Content-Type"] = "application/json"\n')
    targets = [("nginx, article", NGINX, "/article.html", nginx, None), ("article", GUIDE, ARTICLE, guide, None),
               ("form", GUIDE, "/symptom-checker", guide, None), ("assessment, page", GUIDE, "/symptom-checker", guide, str(post)),
               ("assessment, API", GUIDE, "/api/assessments", guide, str(api)), ("ask", GUIDE, "/ask?q=numb+thigh", guide, None)]
    next_js = next_server(html) if shutil.which("npm") and os.environ.get("NEXT") != "off" else None
    if next_js:
        targets += [("Next.js, prerendered", NEXT, "/prerendered", next_js, None),
                    ("Next.js, rendered", NEXT, "/rendered", next_js, None)]
    measured = {name: [] for name, *_ in targets}
    for _ in range(int(os.environ.get("WARM", "1"))):
        for name, *target in targets:
            load(*target)
    for _ in range(ROUNDS):
        for name, *target in targets:
            measured[name].append(load(*target))
    print("| medians of", ROUNDS, "rounds of", SECONDS, "s, 16 connections | requests/s | p50 ms | p99 ms | processor µs | MiB | x nginx | x article | p99 x nginx |")
    print("|---|---|---|---|---|---|---|---|---|")
    medians = {name: [statistics.median(each) for each in zip(*values)] for name, values in measured.items()}
    for name, (rate, p50, p99, micros, mebibytes) in medians.items():
        nginx_rate, _, nginx_p99, *_ = medians["nginx, article"]
        print(f"| {name} | {rate:,.0f} | {p50:.2f} | {p99:.2f} | {micros:,.0f} | {mebibytes:.0f} | {rate / nginx_rate:.3f} "
              f"| {rate / medians['article'][0]:.3f} | {p99 / nginx_p99:.1f} |")
    print("of the guide's memory the system may take back (files in use):", files(guide.pid), "MiB")
    if "MANY" in os.environ:
        tell_many(int(os.environ["MANY"]))
finally:
    for process in running:
        process.terminate()
    for process in running:
        process.wait()
    shutil.rmtree(work, ignore_errors=True)
