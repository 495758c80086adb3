"""A terminal for tests: a real pty by pexpect, and what a person sees on it by pyte.

Commands come and answers go as JSON, one a line. Every command has "do"; the answer is an object, or
{"error": what was waited for and what was seen instead}.
"""

import errno
import json
import os
import re
import select
import signal
import subprocess
import sys
import tempfile
import time

import pexpect
import pyte

# How many seconds a program may be silent: many, for a machine that runs hundreds of tests at once. Only a
# test that fails waits so long.
PATIENCE = 300

ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[()=>][0-9A-B]?|\x07|\r")


class Terminal:
    """One program in one terminal."""

    def start(self, argv, env, folder, columns, rows):
        """Runs a program; the settings of its terminal are noted before it can change them."""
        with tempfile.NamedTemporaryFile(delete=False) as file:
            settings = file.name

        def note():
            with open(settings, "w") as file:
                print(os.ttyname(0), file=file, flush=True)
                subprocess.run(["stty", "-a"], stdout=file, check=True)

        self.child = pexpect.spawn(
            argv[0], argv[1:], env=env, cwd=folder, dimensions=(rows, columns),
            echo=True, preexec_fn=note)
        with open(settings) as file:
            self.device = file.readline().rstrip()
            self.before = file.read()
        os.unlink(settings)
        os.set_blocking(self.child.child_fd, False)
        # Held open, or the terminal is gone together with the program.
        self.slave = os.open(self.device, os.O_RDWR | os.O_NOCTTY)
        self.screen = pyte.HistoryScreen(columns, rows, history=10000, ratio=0.5)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        self.mark = 0
        self.painted = 0
        return {"pid": self.child.pid}

    def send(self, text, mark=True):
        """Types; reads meanwhile, or both sides would wait for the other."""
        if mark:
            self.mark = len(self.raw)
        rest = text.encode("latin-1")
        while rest:
            readable, writable, _ = select.select([self.child.child_fd], [self.child.child_fd], [], PATIENCE)
            if readable:
                self.read()
            if writable:
                try:
                    rest = rest[os.write(self.child.child_fd, rest[:1024]):]
                except BlockingIOError:
                    pass
            if not (readable or writable):
                return {"error": f"{len(rest)} bytes were not taken"}
        return {}

    def read(self):
        """Takes what the program wrote. False if there is nothing more to come."""
        try:
            data = os.read(self.child.child_fd, 65536)
        except BlockingIOError:
            return True
        except OSError as error:
            if error.errno == errno.EIO:
                return False
            raise
        self.raw += data
        return bool(data)

    def paint(self):
        """Puts what was written on the screen; only when it is looked at, because it is slow."""
        self.stream.feed(bytes(self.raw[self.painted:]))
        self.painted = len(self.raw)

    def pump(self, seconds):
        """Reads what comes within a time, or until the first comes."""
        readable, _, _ = select.select([self.child.child_fd], [], [], seconds)
        return self.read() if readable else True

    def heard(self):
        """What was written since the last keys, without escapes; of very much only the end."""
        new = self.raw[max(self.mark, len(self.raw) - 20000):]
        return ESCAPES.sub(b"", bytes(new)).decode("utf-8", "replace")

    def wait(self, text=None):
        """Waits for words, or for the prompt; words may be wrapped."""
        end = time.monotonic() + PATIENCE
        wanted = None if text is None else " ".join(text.split())
        while True:
            heard = self.heard()
            if wanted is None and (heard.endswith("\n> ") or heard == "> "):
                return {}
            if wanted is not None and wanted in " ".join(heard.split()):
                return {}
            left = end - time.monotonic()
            if left <= 0 or not self.pump(min(left, 0.2)):
                return {"error": f"waited for {wanted or 'the prompt'!r}, heard {heard[-600:]!r}"}

    def resize(self, columns, rows):
        self.paint()
        self.child.setwinsize(rows, columns)
        self.screen.resize(rows, columns)
        return {}

    def signal(self, number):
        self.mark = len(self.raw)
        os.kill(self.child.pid, number)
        return {}

    def state(self):
        """The letter of the process: S sleeping, T stopped."""
        with open(f"/proc/{self.child.pid}/stat") as file:
            return {"state": file.read().rpartition(")")[2].split()[0]}

    def lines(self):
        """What was on the screen, with what went out at its top."""
        while self.pump(0.05) and select.select([self.child.child_fd], [], [], 0.05)[0]:
            pass
        self.paint()
        top = [
            "".join(row[place].data for place in range(self.screen.columns)).rstrip()
            for row in self.screen.history.top]
        return {
            "lines": top + [line.rstrip() for line in self.screen.display],
            "cursor": [self.screen.cursor.x, self.screen.cursor.y],
            "raw": self.raw.decode("utf-8", "replace"),
        }

    def settings(self):
        now = subprocess.run(
            ["stty", "-a", "-F", self.device], capture_output=True, text=True, check=True).stdout
        # The size is not the program's to keep.
        size = re.compile(r"rows \d+; columns \d+; ")
        return {"before": size.sub("", self.before), "now": size.sub("", now)}

    def end(self):
        """Waits until the program has ended."""
        limit = time.monotonic() + PATIENCE
        while self.child.isalive():
            self.pump(0.01)
            if time.monotonic() > limit:
                self.child.kill(signal.SIGKILL)
                return {"error": f"it did not end, heard {self.heard()[-600:]!r}"}
        while self.pump(0) and select.select([self.child.child_fd], [], [], 0)[0]:
            pass
        return {"exit": self.child.exitstatus, "signal": self.child.signalstatus}

    def hang_up(self):
        """The window is closed."""
        os.close(self.slave)
        os.close(self.child.child_fd)
        pid, status = os.waitpid(self.child.pid, 0)
        return {
            "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else None,
            "exit": os.WEXITSTATUS(status) if os.WIFEXITED(status) else None}


def main():
    terminal = Terminal()
    for line in sys.stdin:
        command = json.loads(line)
        try:
            answer = getattr(terminal, command.pop("do"))(**command)
        except Exception as error:  # told to the test, which then fails
            answer = {"error": repr(error)}
        print(json.dumps(answer), flush=True)


main()
