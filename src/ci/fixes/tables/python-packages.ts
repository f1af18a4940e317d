/**
 * The package that provides a Python module. Only what stands here is installed: a log can name anything, and a name that is almost
 * right belongs to somebody else.
 */
export function pythonPackageOf(module: string): string | undefined {
  const [top] = module.split('.')
  if (top === undefined) return undefined
  if (Object.hasOwn(OTHER_NAMES, top)) return OTHER_NAMES[top]
  return SAME_NAMES.has(top) ? top.replaceAll('_', '-') : undefined
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  Crypto: 'pycryptodome',
  MySQLdb: 'mysqlclient',
  OpenSSL: 'pyOpenSSL',
  PIL: 'Pillow',
  attr: 'attrs',
  bs4: 'beautifulsoup4',
  cv2: 'opencv-python',
  dateutil: 'python-dateutil',
  docx: 'python-docx',
  dotenv: 'python-dotenv',
  fitz: 'PyMuPDF',
  git: 'GitPython',
  github: 'PyGithub',
  jose: 'python-jose',
  jwt: 'PyJWT',
  ldap: 'python-ldap',
  magic: 'python-magic',
  markdown: 'Markdown',
  nacl: 'PyNaCl',
  pkg_resources: 'setuptools',
  psycopg2: 'psycopg2-binary',
  pptx: 'python-pptx',
  rest_framework: 'djangorestframework',
  ruamel: 'ruamel.yaml',
  serial: 'pyserial',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  slugify: 'python-slugify',
  telegram: 'python-telegram-bot',
  usb: 'pyusb',
  yaml: 'PyYAML',
  zmq: 'pyzmq',
}

const SAME_NAMES = new Set(
  `aiofiles aiohttp alembic anyio arrow asyncpg black boto3 botocore build bokeh celery certifi chardet click cloudpickle colorama
  coverage cryptography cython dask deepdiff django docker fabric faker fastapi filelock flake8 flask freezegun fsspec gevent greenlet
  gunicorn h5py httpx hypothesis idna invoke ipython isort jinja2 joblib jsonschema keyring lxml mako markupsafe matplotlib mock mypy
  msgpack mutagen networkx nltk nose numba numpy openpyxl orjson packaging pandas paramiko parameterized peewee pendulum pexpect
  pika pip platformdirs plotly pluggy polars prettytable prometheus_client protobuf psutil psycopg pyarrow pycodestyle pydantic
  pydantic_settings pyflakes pygments pylint pymongo pymysql pyparsing pytest pytest_asyncio pytest_cov pytest_mock pytest_xdist
  pytz redis regex requests requests_mock responses rich ruff scipy seaborn semver setuptools shapely six sphinx sqlalchemy
  starlette statsmodels structlog sympy tabulate tenacity termcolor toml tomli tomlkit torch tornado tox tqdm twine typer
  typing_extensions tzdata ujson urllib3 uvicorn virtualenv watchdog websockets werkzeug wheel wrapt xlrd xmltodict`.split(
    /\s+/,
  ),
)
