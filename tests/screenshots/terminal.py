# SPDX-License-Identifier: MIT
"""Draws what a command printed as a terminal, for the README: terminal.py OUTPUT.svg COMMAND-AS-SHOWN < text."""
import html
import sys
import unicodedata

WIDTH, LINE, MOST = 118, 17, 40


def columns(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def cut(text):
    while columns(text) > WIDTH:
        text = text[:-2] + "…" if not text.endswith("…") else text[:-2] + "…"
    return text


output, command = sys.argv[1:3]
lines = ["$ " + command] + [cut(line.rstrip("\n")) for line in sys.stdin][:MOST]
height = LINE * len(lines) + 28
parts = [
    f'<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="{height}" viewBox="0 0 1000 {height}" '
    'font-family="DejaVu Sans Mono, Noto Sans Mono CJK JP, monospace" font-size="13">',
    f'<rect width="1000" height="{height}" rx="8" fill="#1b2230"/>',
]
for number, line in enumerate(lines):
    colour = "#8fd0ff" if number == 0 else "#e6ebf2"
    parts.append(f'<text x="16" y="{26 + LINE * number}" fill="{colour}" xml:space="preserve">{html.escape(line)}</text>')
parts.append("</svg>")
with open(output, "w", encoding="utf-8") as file:
    file.write("\n".join(parts) + "\n")
