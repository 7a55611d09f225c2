// node parse.mjs MODULES SCRIPT…: checks the syntax of PowerShell scripts where no PowerShell is, with the grammar of
// tree-sitter-pwsh below the folder MODULES.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, ...scripts] = process.argv.slice(2);
const { Parser, Language } = createRequire(join(modules, 'package.json'))('web-tree-sitter');
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(join(modules, 'node_modules/tree-sitter-pwsh/tree-sitter-powershell.wasm')));

function firstError(node) {
    if (node.isError || node.isMissing) {
        return node;
    }
    for (const child of node.children) {
        const found = child.hasError || child.isMissing ? firstError(child) : null;
        if (found) {
            return found;
        }
    }
    return null;
}

let broken = 0;
for (const script of scripts) {
    const root = parser.parse(readFileSync(script, 'utf8')).rootNode;
    if (root.hasError) {
        const { row, column } = firstError(root)?.startPosition ?? root.startPosition;
        console.error(`${script}:${row + 1}:${column + 1}: not understood`);
        broken += 1;
    }
}
process.exit(broken ? 1 : 0);
