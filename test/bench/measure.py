"""Runs commands in turn and says how much processor time each took. Used by run.mjs; Node cannot see it for its children.

stdin:  {"rounds": 7, "rows": [{"name", "argv", "cwd", "env", "reset"?: [from, to], "until"?: words}]}
stdout: {"name": [[processor seconds, wall seconds, peak memory in bytes], ...]}

`reset` copies a folder over another one before each run. With `until` the command runs on a pseudo-terminal of its own
and is ended as soon as the words have appeared there.
"""

import fcntl
import json
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time

PATIENCE = 60
# The kernels of Linux and macOS count it in different units.
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


def run_plainly(row):
    began = time.perf_counter()
    child = subprocess.Popen(
        row["argv"],
        cwd=row["cwd"],
        env=row["env"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(child.pid, 0)
    return os.waitstatus_to_exitcode(status), usage, time.perf_counter() - began


def run_on_terminal(row):
    wanted = row["until"].encode()
    began = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(row["cwd"])
        os.execvpe(row["argv"][0], row["argv"], row["env"])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    seen = b""
    while wanted not in seen and time.perf_counter() - began < PATIENCE:
        if select.select([terminal], [], [], 1)[0]:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
    wall = time.perf_counter() - began
    os.kill(pid, signal.SIGKILL)
    _, _, usage = os.wait4(pid, 0)
    os.close(terminal)
    if wanted not in seen:
        sys.exit(f"{row['name']}: {row['until']!r} never came. What came: {seen[-400:]!r}")
    return 0, usage, wall


def run(row):
    if "reset" in row:
        source, target = row["reset"]
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target)
    code, usage, wall = run_on_terminal(row) if "until" in row else run_plainly(row)
    if code != row.get("exit", 0):
        sys.exit(f"{row['name']}: ended with {code} instead of {row.get('exit', 0)}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * RSS_UNIT


job = json.load(sys.stdin)
times = {row["name"]: [] for row in job["rows"]}
for row in job["rows"]:
    run(row)
for _ in range(job["rounds"]):
    for row in job["rows"]:
        times[row["name"]].append(run(row))
json.dump(times, sys.stdout)
