import { join } from 'node:path';
import { commands } from '../../src/cli/commands.ts';
import { checkLines, type Row } from '../support/check-lines.ts';
import { examplesFolder } from '../support/run-program.ts';

const carers = join(examplesFolder, 'carers-programme');
const onlyTheme = 'plan: 1\ntheme:\n  id: carers\n';

const nobody = 'Error: answers are missing, and there is nobody here to ask.\n';

checkLines('help and version go to stdout', [
  {
    words: ['--help'],
    code: 0,
    out: ['readers: --plain.)', 'Examples:\n', 'Usage: circlekit ', 'build ['],
  },
  { words: ['-h'], code: 0, out: ['Usage: circlekit '] },
  { words: ['help'], code: 0, out: ['Usage: circlekit '] },
  { words: ['help', 'build'], code: 0, out: ['Usage: circlekit build ', '--dry-run', 'Everywhere:\n'] },
  { words: ['--version'], code: 0, out: '0.1.0\n' },
  { words: ['-V'], code: 0, out: '0.1.0\n' },
  { words: ['--quiet', '--version'], code: 0, out: '0.1.0\n' },
  ...commands.map(
    ({ name, summary }): Row => ({
      words: [name, '-h'],
      code: 0,
      out: [summary.slice(0, 40), 'Examples:\n', `Usage: circlekit ${name} `],
    }),
  ),
  { words: ['new', '-h'], code: 0, out: ['--theme-id <answer>', 'What brings your people together?'] },
]);

checkLines('what cannot be understood is code 2 on stderr, with the nearest word and never run', [
  { words: [], code: 2, err: ['circlekit new our-group', 'For all commands and flags: circlekit --help\n'] },
  {
    words: ['buidl'],
    code: 2,
    err: 'Error: There is no command "buidl".\n  Did you mean "build"? For help: circlekit --help\n',
  },
  { words: ['xyzzy'], code: 2, err: 'Error: There is no command "xyzzy".\n  For help: circlekit --help\n' },
  { words: ['help', 'buidl'], code: 2, err: ['There is no command "buidl".', 'Did you mean "build"?'] },
  {
    words: ['build', '--dry-rn'],
    code: 2,
    err: 'Error: There is no flag --dry-rn for "build".\n  Did you mean --dry-run? For help: circlekit build --help\n',
  },
  { words: ['--bogus'], code: 2, err: ['There is no flag --bogus.'] },
  { words: ['show'], code: 2, err: ['"show" needs to know the document: its id'] },
  { words: ['completion'], code: 2, err: ['"completion" needs to know the shell: bash, zsh'] },
  { words: ['build', 'a', 'b'], code: 2, err: ['more words here than "build" can take'] },
  { words: ['--today', 'build', 'list', carers], code: 2, err: ['--today build is not a date.'] },
  { words: ['schema', 'x'], code: 2, err: ['"schema" takes no words but flags.'] },
  { words: ['edit', '--set'], code: 2, err: ['Something belongs after this flag: --set <key=value>.'] },
  {
    words: ['schedule', '--format', 'icz'],
    code: 2,
    err: ['--format cannot be "icz". Choose from table, csv, json, ics.', 'Did you mean "ics"?'],
  },
  {
    words: ['completion', 'tcsh'],
    code: 2,
    err: ['There is no completion for "tcsh".', 'Choose from bash, zsh, fish, powershell.'],
  },
  {
    words: ['show', 'ground-rulez', carers],
    code: 2,
    err: 'Error: There is no document "ground-rulez".\n  Did you mean "ground-rules"?\n',
  },
  { words: ['show', 'menu', carers], code: 2, err: ['There is no document "menu".', 'To see all: circlekit list'] },
  { words: ['build', carers, '--out', 'kit', '--only', 'welcom'], code: 2, err: ['Did you mean "welcome"?'] },
  {
    words: ['build', carers, '--out', 'kit', '--formats', 'odt'],
    code: 2,
    err: ['There is no format "odt".', 'Choose from md, html, docx, pdf, xlsx, csv, ics.'],
  },
  {
    words: ['networks', '--theme', 'carrers'],
    code: 2,
    err: 'Error: There is no theme "carrers".\n  Did you mean "carers"?\n',
  },
  { words: ['networks', '--country', 'Narnia'], code: 2, err: ['There is no country "Narnia".'] },
  {
    words: ['networks', '--offers', 'trainin'],
    code: 2,
    err: ['No network offers "trainin".', 'Did you mean "training"?'],
  },
  { words: ['questions', 'theme.idd'], code: 2, err: ['Did you mean "theme.id"?'] },
  {
    words: ['new', '--from', 'carers'],
    code: 2,
    err: ['There is no example "carers".', 'Did you mean "carers-programme"?'],
  },
  { words: ['edit', carers, '--section', 'venu'], code: 2, err: ['There is no part "venu".', 'Did you mean "venue"?'] },
]);

checkLines('a date that is none is code 2', [
  {
    words: ['new', '--defaults', '--today', 'tomorrow'],
    code: 2,
    err: 'Error: --today tomorrow is not a date.\n  Write it as 2027-01-12.\n',
  },
  { words: ['check', carers, '--today', '2026-02-30'], code: 2, err: ['--today 2026-02-30 is not a date.'] },
  {
    words: ['edit', '--as-of', '2026-13-01'],
    files: { 'plan.yaml': onlyTheme },
    code: 2,
    err: ['--as-of 2026-13-01 is not a date.'],
  },
]);

checkLines('without a plan nothing is done', [
  { words: ['build'], code: 2, err: 'Error: There is no plan.yaml here.\n  To make a plan: circlekit new\n' },
  {
    words: ['edit', '--set', 'group.name=Tea'],
    code: 2,
    err: 'Error: There is no plan.yaml here.\n  To make a plan: circlekit new\n',
  },
  { words: ['check', 'nowhere'], code: 2, err: ['There is no file or folder "nowhere" here.'] },
  {
    words: ['list', 'empty'],
    files: { 'empty/notes.txt': '' },
    code: 2,
    err: 'Error: There is no plan.yaml in empty.\n  To make a plan: circlekit new empty\n',
  },
  { words: ['new', '--plan', 'nowhere', '--print'], code: 2, err: ['There is no file or folder "nowhere" here.'] },
  { words: ['build', '-'], code: 3, err: ['the plan from the pipe', 'The file is empty'] },
  {
    words: ['build', '-'],
    stdin: onlyTheme,
    code: 2,
    err: ['A plan from a pipe needs a folder for its pages.', 'circlekit build - --out kit'],
  },
  {
    words: ['edit', '-', '--set', 'group.name=Tea'],
    stdin: onlyTheme,
    code: 2,
    err: ['A plan from a pipe cannot be changed in place.'],
  },
]);

checkLines('a plan with mistakes is code 3, and every mistake is told with its place', [
  {
    words: ['build', 'plan.yaml'],
    files: { 'plan.yaml': 'plan: 1\ntheme:\n  id: carrers\nmeetings:\n  minutes: lots\nwibble: 1\n' },
    code: 3,
    err: [
      'Error: plan.yaml, line 3, column 7: "carrers" is not one of the choices here.\n  id: carrers\n      ^\n',
      'Did you mean "carers"?',
      'Error: plan.yaml, line 5, column 12: A whole number belongs here.\n',
      'Error: plan.yaml, line 6, column 1: There is no key "wibble" in a plan.\n',
      '3 things are to be mended in plan.yaml. Nothing was written.\n',
    ],
  },
]);

checkLines('with nobody to ask every missing answer is named with flag and key', [
  {
    words: ['new'],
    code: 2,
    err: [
      nobody,
      '--theme-id (theme.id): What brings',
      '--format-delivery (format.delivery): ',
      '--network-status (network.status): ',
    ],
  },
  { words: ['new', '--no-input'], code: 2, err: [nobody] },
  { words: ['new', '--plain'], env: { CI: 'true' }, code: 2, err: [nobody] },
  { words: ['new', '--plain', '--no-input'], stdin: '\n\n\n', code: 2, err: [nobody] },
  {
    words: ['edit'],
    files: { 'plan.yaml': onlyTheme },
    code: 2,
    err: ['There is nobody here to ask, and no answer to change was given.', 'circlekit edit --set'],
  },
]);
