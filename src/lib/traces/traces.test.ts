import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParsedError } from '../stack-parse.ts'
import { parseTrace, TRACE_FORMATS } from './index.ts'

/** `Type: message [own frames, newest first]`, then its causes. */
function chainOf(error: ParsedError | undefined): string[] {
  if (!error) return []
  const own = error.frames.filter(({ inApp }) => inApp).map((frame) => `${frame.function}:${frame.line}`)
  return [`${error.type}: ${error.message} [${own.reverse().join(' ')}]`, ...chainOf(error.cause)]
}

const CASES: [platform: string, what: string, text: string, chain: string[]][] = [
  [
    'python',
    'the newest frame is printed last; a direct cause and one that was being handled',
    `Traceback (most recent call last):
  File "/srv/shop/cart.py", line 3, in load
    return json.loads(text)
  File "/usr/lib/python3.11/json/__init__.py", line 346, in loads
    return decode(text)
json.decoder.JSONDecodeError: Expecting value

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/srv/shop/cart.py", line 9, in total
    raise CartError("no total") from error
shop.CartError: no total
with a second line

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/srv/shop/venv/lib/python3.11/site-packages/django/core.py", line 1, in inner
  File "/srv/shop/app.py", line 1, in <module>
KeyError: 'k'`,
    [
      "KeyError: 'k' [<module>:1]",
      'CartError: no total\nwith a second line [total:9]',
      'JSONDecodeError: Expecting value [load:3]',
    ],
  ],
  [
    'python',
    'an exception without words, and a syntax error',
    'Traceback (most recent call last):\n  File "a.py", line 1\n    foo(\n       ^\nSyntaxError: invalid\n',
    ['SyntaxError: invalid [undefined:1]'],
  ],
  [
    'java',
    'causes share frames, what is suppressed is left out, classes of the platform and of frameworks are not the app',
    `Exception in thread "main" com.shop.CartException: no total
second line
	at com.shop.Cart.total(Cart.java:5)
	Suppressed: java.io.IOException: not closed
		at com.shop.Disk.close(Disk.java:1)
	Caused by: java.lang.Error: deep
		at com.shop.Disk.open(Disk.java:2)
	at org.springframework.web.Servlet.serve(Servlet.java:7)
	at java.base/java.lang.Thread.run(Thread.java:840)
	at com.shop.Main.main(Main.java:8)
Caused by: java.lang.NumberFormatException: For input string: "12x"
	at java.base/java.lang.Integer.parseInt(Integer.java:668)
	at com.shop.Cart.parse(Cart.java:4)
	... 4 more`,
    [
      'CartException: no total\nsecond line [total:5 main:8]',
      'NumberFormatException: For input string: "12x" [parse:4 total:5 main:8]',
    ],
  ],
  [
    'go',
    'the frames are those before the panic, packages of the standard library and modules are not the app',
    `panic: no cart [recovered]
	panic: again

goroutine 7 [running]:
main.again()
	/srv/shop/main.go:10 +0x74
panic({0x1, 0x2})
	/usr/local/go/src/runtime/panic.go:884 +0x212
example.com/shop/cart.(*Cart).Total(0xc000012345, {0x1, 0x2})
	/srv/shop/cart/cart.go:7 +0x1
github.com/go-chi/chi.(*Mux).ServeHTTP(...)
	/root/go/pkg/mod/github.com/go-chi/chi@v1.5.4/mux.go:90
net/http.(*conn).serve(0x0)
	/usr/local/go/src/net/http/server.go:1991 +0x607
created by main.main in goroutine 1
	/srv/shop/main.go:18 +0x8e

goroutine 1 [chan receive]:
main.main()
	/srv/shop/main.go:19 +0x1`,
    ['panic: again [(*Cart).Total:7 main:18]', 'panic: no cart []'],
  ],
  [
    'ruby',
    'the throw has the message; then the cause; both ways to quote',
    "cart.rb:7:in 'Cart#total': no total (Shop::CartError)\n\tfrom app.rb:9:in `block (2 levels) in run'\n\tfrom /usr/lib/ruby/gems/3.1.0/gems/rack/a.rb:1:in `call'\ncart.rb:2:in `fetch': key not found: :a (KeyError)\n\tfrom cart.rb:5:in `load'",
    ['Shop::CartError: no total [Cart#total:7 run:9]', 'KeyError: key not found: :a [fetch:2 load:5]'],
  ],
  [
    'ruby',
    'a web framework names the class above',
    "NoMethodError (undefined method `a' for nil):\n  \napp/models/cart.rb:3:in `total'\napp/controllers/carts.rb:9:in `show'",
    ["NoMethodError: undefined method `a' for nil [total:3 show:9]"],
  ],
  [
    'php',
    'a call names who is called; what was thrown next is what surfaced',
    `PHP Fatal error:  Uncaught TypeError: sum(): must be array in /srv/shop/cart.php:3
Stack trace:
#0 /srv/shop/cart.php(4): Shop\\Cart->sum(NULL)
#1 [internal function]: array_map(Object(Closure))
#2 /srv/shop/vendor/http/kernel.php(9): Shop\\checkout()
#3 {main}

Next Shop\\CartError: no total in /srv/shop/cart.php:5
Stack trace:
#0 /srv/shop/index.php(6): Shop\\checkout(Array)
#1 {main}
  thrown in /srv/shop/cart.php on line 5`,
    [
      'CartError: no total [Shop\\checkout:5 undefined:6]',
      'TypeError: sum(): must be array [Shop\\Cart->sum:3 array_map:4]',
    ],
  ],
  [
    'php',
    'as log handlers put it into a line',
    'local.ERROR: no {"exception":"[object] (Shop\\CartError(code: 0): no total at /srv/shop/cart.php:12)\n[stacktrace]\n#0 /srv/shop/index.php(6): total()\n#1 {main}\n"} ',
    ['CartError: no total [total:12 undefined:6]'],
  ],
  [
    'rust',
    'the runtime is not the app',
    `thread 'main' (7) panicked at src/cart.rs:1:40:
index out of bounds: the len is 3
  but the index is 6
stack backtrace:
   0: rust_begin_unwind
             at /rustc/abc/library/std/src/panicking.rs:689:5
   1: core::panicking::panic_fmt
   2: shop::cart::total::h0123456789abcdef
             at ./src/cart.rs:1:40
   3: shop::main
             at ./src/main.rs:2:66
note: Some details are omitted`,
    ['panic: index out of bounds: the len is 3\n  but the index is 6 [shop::cart::total:1 shop::main:2]'],
  ],
  [
    'rust',
    'without a backtrace the place stands for it, and so in older versions',
    "thread 'worker' panicked at 'no cart', src/cart.rs:3:5\nnote: run with `RUST_BACKTRACE=1`",
    ['panic: no cart [undefined:3]'],
  ],
  [
    'rust',
    'an error that main returned, with its causes',
    'Error: cannot start\n\nCaused by:\n    0: cannot read the cart\n    1: No such file or directory (os error 2)',
    ['Error: cannot start []', 'Error: cannot read the cart []', 'Error: No such file or directory (os error 2) []'],
  ],
  [
    'csharp',
    'frames are those of the innermost exception first',
    `Unhandled exception. Shop.CartException: no total
 ---> System.AggregateException: many
 ---> System.ArgumentNullException: Value cannot be null.
   at System.Linq.Enumerable.Sum(IEnumerable\`1 source)
   at Shop.Cart.Total(List\`1 items) in /srv/shop/Cart.cs:line 12
   --- End of inner exception stack trace ---
   at Shop.Pool.Wait() in /srv/shop/Pool.cs:line 3
   --- End of inner exception stack trace ---
   at Shop.Checkout..ctor(Order order) in C:\\shop\\Checkout.cs:line 20`,
    [
      'CartException: no total [.ctor:20]',
      'AggregateException: many [Wait:3]',
      'ArgumentNullException: Value cannot be null. [Total:12]',
    ],
  ],
  [
    'node',
    'a cause in brackets, and one that a logger wrote into the stack',
    'RangeError: no total\n    at total (/srv/shop/cart.js:3:2)\ncaused by: TypeError: no cart\n    at load (file:///srv/shop/load.js:1:2)',
    ['RangeError: no total [total:3]', 'TypeError: no cart [load:1]'],
  ],
]

test.each(CASES)('%s: %s', (platform, _, text, chain) => {
  const trace = parseTrace(text)
  expect(trace?.platform).toBe(platform)
  expect(chainOf(trace?.error)).toEqual(chain)
  // Line ends and colours of other systems make no difference.
  expect(parseTrace(text.replaceAll('\n', '\r\n'))?.error).toEqual(trace?.error)
  expect(parseTrace(`\u001b[31m${text}\u001b[0m`)?.platform).toBe(platform)
})

test.each([
  '',
  'no disk',
  'at last',
  'panic',
  'Traceback',
  'Error: no cart',
  'see cart.js:3:1',
  '#1 of 2',
  'from: a@b.test:25',
])('text that is no stack: %s', (text) => expect(parseTrace(text)).toBeUndefined())

describe('whatever the text', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom(...CASES.flatMap(([, , text]) => text.split('\n')), ''))

  test('nothing is thrown, and what comes of it is whole', () => {
    fc.assert(
      fc.property(fc.array(piece), (lines) => {
        const trace = parseTrace(lines.join('\n'))
        for (let error = trace?.error; error; error = error.cause) {
          expect(typeof error.message).toBe('string')
          expect(error.frames.every(({ inApp }) => typeof inApp === 'boolean')).toBe(true)
        }
        for (const format of TRACE_FORMATS) {
          const [first = '', ...rest] = lines
          format.begins(first)
          for (const line of rest) format.continues({ lines: [first], last: first, isAfterBlank: false }, line)
        }
      }),
    )
  })
})

test('C# says the code of an error of the system behind its class', () => {
  const text = `Unhandled exception. System.Net.Http.HttpRequestException: Connection refused (localhost:80)
 ---> System.Net.Sockets.SocketException (111): Connection refused
   at System.Net.Sockets.Socket.DoConnect()
   --- End of inner exception stack trace ---
   at Acme.Client.Get() in /src/Client.cs:line 12`
  expect(parseTrace(text)?.error).toMatchObject({
    type: 'HttpRequestException',
    cause: { type: 'SocketException', message: 'Connection refused' },
  })
})
