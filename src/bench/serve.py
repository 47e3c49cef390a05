#!/usr/bin/env python3
"""Compares the guide with nginx and Next.js over HTTP, in interleaved rounds of one run.

    ./mvnw package -DskipTests && src/bench/serve.py [rounds] [seconds]

Serves the same article four ways: by the guide, by nginx as a file compressed before, and by Next.js prerendered and
rendered for each request; and measures the guide's form and an assessment. Prints requests/s, p50, p99, processor time
and resident memory, and each as a ratio to nginx. Needs wrk, nginx and java; Next.js only where npm is found,
and not with NEXT=off.
"""
import gzip, http.client, json, os, pathlib, re, shutil, signal, statistics, subprocess, sys, tempfile, time

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
SECONDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLE = "/symptoms-guide/pinched-nerve-in-hip"
GUIDE, NGINX, NEXT = 8181, 8182, 8183
OPTIONS = os.environ.get("GUIDE_OPTIONS", "-XX:+UseSerialGC -Xmx96m -Xss512k -XX:ReservedCodeCacheSize=64m").split()

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


try:
    guide = start("java", *OPTIONS, "-jar", str(jars[-1]), f"--server.port={GUIDE}")
    print(f"plain jar: {wait(GUIDE, ARTICLE, guide):.1f} s to the first 200", file=sys.stderr)
    wait(GUIDE, ARTICLE, guide, lambda answer: answer.headers.get("ETag", "").startswith('"'))
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
    for name, *target in targets:
        load(*target)
    for _ in range(ROUNDS):
        for name, *target in targets:
            measured[name].append(load(*target))
    print("| medians of", ROUNDS, "rounds of", SECONDS, "s, 16 connections | requests/s | p50 ms | p99 ms | processor µs | MiB | x nginx |")
    print("|---|---|---|---|---|---|---|")
    medians = {name: [statistics.median(each) for each in zip(*values)] for name, values in measured.items()}
    for name, (rate, p50, p99, micros, mebibytes) in medians.items():
        ratio = rate / medians["nginx, article"][0]
        print(f"| {name} | {rate:,.0f} | {p50:.2f} | {p99:.2f} | {micros:,.0f} | {mebibytes:.0f} | {ratio:.3f} |")
finally:
    for process in running:
        process.terminate()
    for process in running:
        process.wait()
    shutil.rmtree(work, ignore_errors=True)
