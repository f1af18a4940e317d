/** How a program gets on an Ubuntu runner. Only what stands here is installed: a log can name anything. */
export function installationOf(command: string): readonly string[] | undefined {
  if (Object.hasOwn(APT_PACKAGES, command)) return apt(APT_PACKAGES[command]!)
  if (APT_SAME_NAME.has(command)) return apt(command)
  return PIPX.has(command) ? [`pipx install ${command}`] : undefined
}

function apt(name: string): string[] {
  return ['sudo apt-get update', `sudo apt-get install --yes ${name}`]
}

const APT_PACKAGES: Readonly<Record<string, string>> = {
  aspell: 'aspell',
  convert: 'imagemagick',
  dot: 'graphviz',
  envsubst: 'gettext-base',
  gs: 'ghostscript',
  ifconfig: 'net-tools',
  magick: 'imagemagick',
  msgfmt: 'gettext',
  nc: 'netcat-openbsd',
  netstat: 'net-tools',
  ninja: 'ninja-build',
  nslookup: 'dnsutils',
  pdflatex: 'texlive-latex-base',
  pdftotext: 'poppler-utils',
  pg_dump: 'postgresql-client',
  ping: 'iputils-ping',
  protoc: 'protobuf-compiler',
  psql: 'postgresql-client',
  rg: 'ripgrep',
  sqlite3: 'sqlite3',
  xmllint: 'libxml2-utils',
  Xvfb: 'xvfb',
  'xvfb-run': 'xvfb',
  xxd: 'xxd',
  '7z': 'p7zip-full',
  dig: 'dnsutils',
  'redis-cli': 'redis-tools',
}

const APT_SAME_NAME = new Set(
  `ant autoconf automake bats bc bison brotli ccache clang-format clang-tidy cmake cppcheck curl dos2unix doxygen expect fakeroot ffmpeg
  file flex gawk gcovr gdb gettext git-lfs gperf graphviz hunspell imagemagick jq lcov libtool lz4 m4 make meson moreutils nasm
  pandoc parallel patchelf pkg-config rename rpm rsync shellcheck socat squashfs-tools strace swig tidy tree unzip valgrind wget
  xvfb yamllint yasm zip zsh zstd`.split(/\s+/),
)

const PIPX = new Set(
  'poetry pdm hatch tox nox pre-commit black ruff flake8 mypy codespell cookiecutter twine pipenv'.split(' '),
)

/** Folders into which installers put programs, that are on no path by themselves. */
export const INSTALL_FOLDERS: readonly { pattern: RegExp; folder: string }[] = [
  { pattern: /\bcargo (?:\+\S+ )?install\b|sh\.rustup\.rs/, folder: '$HOME/.cargo/bin' },
  { pattern: /\bgo install\b/, folder: '$(go env GOPATH)/bin' },
  {
    pattern: /\bpip3? install\b[^\n]* --user\b|install\.python-poetry\.org|astral\.sh\/uv/,
    folder: '$HOME/.local/bin',
  },
  { pattern: /\bdeno\.land\/(?:x\/)?install/, folder: '$HOME/.deno/bin' },
  { pattern: /\bbun\.sh\/install/, folder: '$HOME/.bun/bin' },
  { pattern: /\bget\.pnpm\.io/, folder: '$HOME/.local/share/pnpm' },
  { pattern: /\bcomposer global require\b/, folder: '$(composer global config bin-dir --absolute --quiet)' },
]
