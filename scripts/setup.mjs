// @ts-check
// Runs before every npm script, on any Node from 20 on and with nothing installed: plain JavaScript, built-in modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.setup-stamp');

/**
 * @param {string} sentence what is wrong and the way out, in Chinese and English
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** PATH without this project's own commands: `npm ci` takes them away while it runs. */
function outerPath() {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(modules))
    .join(delimiter);
}

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {boolean} quiet keep its output for nobody
 * @returns {boolean} whether it ended well
 */
function run(command, parameters, quiet = false) {
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: quiet ? 'ignore' : ['ignore', 2, 'inherit'],
    env: { ...process.env, PATH: outerPath() },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** The packages of package-lock.json are in node_modules: installed when the lock file has changed since, else nothing happens. */
function installPackages() {
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.error('正在安装依赖（npm ci）…');
  if (!run('npm', ['ci', '--loglevel=error']))
    stop(
      '依赖没有装好，请检查网络后再试一次。 / The packages could not be installed: check the network and run the command again.',
    );
  if (!run(join(modules, '.bin', 'node'), ['--version'], true))
    stop(
      '依赖中的 Node 24 没有装好：请允许 node 包的安装脚本，再运行 npm ci。 / The node package has no binary: allow its install script and run npm ci.',
    );
  writeFileSync(stamp, digest);
}

/** @param {string} name a command on PATH */
function hasCommand(name) {
  return outerPath()
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, name)));
}

function hasBrowser() {
  const named = process.env['CHROMIUM'];
  return named === undefined || named === ''
    ? ['chromium', 'chromium-browser', 'google-chrome'].some(hasCommand)
    : existsSync(named);
}

function hasChineseFont() {
  const folder = '/usr/share/fonts/opentype/noto';
  if (existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('NotoSansCJK'))) return true;
  return (
    hasCommand('fc-list') && spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout.includes('CJK')
  );
}

/** What `npm test` needs besides npm packages, by Debian package. */
const TOOLS = [
  { debian: 'chromium', isThere: hasBrowser },
  { debian: 'fonts-noto-cjk', isThere: hasChineseFont },
  { debian: 'default-jre-headless', isThere: () => hasCommand('java') },
  { debian: 'python3-pandas', isThere: () => existsSync('/usr/lib/python3/dist-packages/pandas') },
  { debian: 'python3-openpyxl', isThere: () => existsSync('/usr/lib/python3/dist-packages/openpyxl') },
  { debian: 'r-base-core', isThere: () => hasCommand('Rscript') },
  { debian: 'libreoffice-calc-nogui', isThere: () => hasCommand('soffice') },
  {
    debian: 'libreoffice-writer-nogui',
    isThere: () =>
      existsSync('/usr/lib/libreoffice/program/libswlo.so') ||
      (hasCommand('soffice') && !existsSync('/usr/lib/libreoffice')),
  },
  { debian: 'poppler-utils', isThere: () => hasCommand('pdftoppm') },
  { debian: 'unzip', isThere: () => hasCommand('unzip') },
  { debian: 'nginx-light', isThere: () => hasCommand('nginx') || existsSync('/usr/sbin/nginx') },
  { debian: 'curl', isThere: () => hasCommand('curl') },
];

function listMissingTools() {
  return TOOLS.filter((tool) => !tool.isThere()).map((tool) => tool.debian);
}

/** @param {string[]} packages */
function installTools(packages) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!hasCommand('apt-get') || (sudo.length > 0 && !run('sudo', ['-n', 'true'], true))) return;
  console.error(`正在安装测试所需的 ${packages.join('、')}（apt-get）…`);
  for (const step of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const [command = '', ...parameters] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...step];
    if (!run(command, parameters)) return;
  }
}

/**
 * Chromium without a window, with which the tests in a browser are half the work and without which they are the same.
 * It is asked for once, of the very release that is there; nothing is said where it does not come.
 */
function installShell() {
  const tried = join(modules, '.setup-shell');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (existsSync(tried) || hasCommand('chromium-headless-shell') || !hasCommand('apt-get')) return;
  writeFileSync(tried, '');
  const { status, stdout } = spawnSync('dpkg-query', ['-W', '-f=${Version}', 'chromium'], { encoding: 'utf8' });
  if (status !== 0) return;
  const wanted = ['install', '-y', '-qq', '--no-install-recommends', `chromium-headless-shell=${stdout}`];
  const [command = '', ...parameters] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...wanted];
  run(command, parameters, true);
}

installPackages();
if (process.argv.includes('--test')) {
  const missing = listMissingTools();
  if (missing.length > 0) installTools(missing);
  installShell();
  const still = listMissingTools();
  if (still.length > 0) {
    const names = still.join(' ');
    stop(
      `测试缺少 ${names}：在 Debian 或 Ubuntu 上运行 sudo apt-get install ${names}，其他系统请装好 Chromium（可用环境变量 CHROMIUM 指出它的位置）、Noto CJK 字体和 Java。\n` +
        `The tests need ${names}: on Debian or Ubuntu run sudo apt-get install ${names}; elsewhere install Chromium (the variable CHROMIUM may name it), the Noto CJK fonts and Java.`,
    );
  }
}
