import { expect, test } from 'vitest'
import { fileName, scriptName } from './file-name.ts'
import { functionPart } from './function-name.ts'
import { withoutCSharpMarks, withoutJavaMarks } from './generated.ts'

const functionOf = (name: string, family: string) => {
  const { value, contributes } = functionPart(name, family)
  return contributes ? value : ''
}

test.each([
  ['Object.callback', 'callback'],
  ['Foo.prototype.testMethod', 'testMethod'],
  ['async new Cart.total [as sum]', 'total'],
  ['Menu.get items [as items]', 'items'],
  ['test/<', ''],
  ['Basket/this.load', 'load'],
  ['async*load', 'load'],
  ['Anonymous function', ''],
  ['TestContext.<anonymous>', ''],
  ['module code', ''],
  ['_callee12$', '_callee$'],
  ['interactiveUpdates$1', 'interactiveUpdates'],
  ['$', '$'],
  ['helpere31bc5a00552c', 'helper<hash>'],
  ['newVisitor.helper6e7a457dbf3cc', 'helper<hash>'],
  ['toBase64Decoded', 'toBase64Decoded'],
  ['migrate20240131120000', 'migrate20240131120000'],
])('of scripts, %s counts as %j', (name, expected) => {
  expect(functionOf(name, 'javascript')).toBe(expected)
})

test.each([
  ['static int shop::Cart<Item, std::less<Item>>::total(Item const&) const [clone .isra.0]', 'shop::Cart<T>::total'],
  ['std::map<int, std::string>::operator[](int const&)', 'std::map<T>::operator[]'],
  ['(anonymous namespace)::start()', '(anonymous namespace)::start'],
  ['?A0xc3a0617d::crash', "`anonymous namespace'::crash"],
  ['<lambda_5db80dab47756d3e72c2dcd38b80b1dd>::operator()', '<lambda>::operator()'],
  ['main::{lambda(int)#3}::operator()(int)', 'main::lambda::operator()'],
  ['<F as alloc::boxed::FnBox<A>>::call_box', 'alloc::boxed::FnBox<T>::call_box'],
  ['<alloc::boxed::Box<F> as futures::Future>::poll', 'alloc::boxed::Box<T>::poll'],
  ['shop::pay::{{closure}}::h0123456789abcdef', 'shop::pay::{{closure}}'],
  ['fopen@@GLIBC_2.2.5', 'fopen'],
  ['_handler@12', '_handler'],
  ['-[NSView(Layout) displayIfNeeded:with:]', '-[NSView(Layout) displayIfNeeded:with:]'],
  ['void shop::pay(std::function<void (int)>', 'shop::pay'],
  ['<redacted>', ''],
  ['<compiler-generated>', '<compiler-generated>'],
])('of compiled programs, %s counts as %j', (name, expected) => {
  expect(functionOf(name, 'native')).toBe(expected)
})

test.each([
  ['java', 'lambda$work$1', ''],
  ['java', 'access$100', 'access$'],
  ['ruby', 'block in checkout', 'block'],
  ['ruby', '_foo_html_erb__3327151541118998292_70361296749460', '_foo_html_erb'],
  ['php', 'class@anonymous /var/www/a.php0x7190::run', 'run'],
  ['php', '[Anonymous class]', ''],
  ['php', 'Shop\\{closure:/srv/a.php:12}', 'Shop\\{closure}'],
  ['csharp', 'Pay (System.Int32 amount)', 'Pay'],
  ['csharp', '<PayAsync>d__12.MoveNext', 'PayAsync'],
  ['go', 'main.serve.func2.1', 'main.serve.func'],
  ['python', '<module>', '<module>'],
  ['other', '?', ''],
])('of %s, %s counts as %j', (family, name, expected) => {
  expect(functionOf(name, family)).toBe(expected)
})

test.each([
  ['sun.reflect.GeneratedMethodAccessor12345', 'sun.reflect.GeneratedMethodAccessor'],
  [
    'sun.reflect.GeneratedSerializationConstructorAccessor1',
    'sun.reflect.GeneratedSerializationConstructorAccessor<auto>',
  ],
  ['a.Config$$EnhancerBySpringCGLIB$$1ebdddb0', 'a.Config$$EnhancerBySpringCGLIB$$<auto>'],
  ['a.Foo_$$_javassist_seam_3', 'a.Foo_$$_javassist_seam_<auto>'],
  ['a.User$HibernateProxy$kCxyJxHe', 'a.User$HibernateProxy$<auto>'],
  ['a.core$_main$fn__1539$fn__1540', 'a.core$_main$fn__<auto>$fn__<auto>'],
  ['com.sun.proxy.$Proxy23', 'com.sun.proxy.$Proxy<auto>'],
  ['a.Outer$Inner', 'a.Outer$Inner'],
])('the class %s counts as %s', (name, expected) => {
  expect(withoutJavaMarks(name)).toBe(expected)
})

test('numbers that the compiler of C# gives are left out', () => {
  expect(withoutCSharpMarks('Shop.Cart+<>c__DisplayClass5_0')).toBe('Shop.Cart+<>c__DisplayClass')
  expect(withoutCSharpMarks('<Main>b__0_1')).toBe('<Main>b__')
})

test.each([
  ['https://shop.test/a/main.3f2a9c1b.js?v=1', 'main.js'],
  ['https://shop.test/assets/index-BkDf3hJk.js', 'index.js'],
  ['https://shop.test/assets/DataTable-BkDf3hJk.js', 'datatable.js'],
  ['https://shop.test/17.js', ''],
  ['https://shop.test/users/ann', ''],
  ['blob:https://shop.test/7f7aaadf-a006-4217-9ed5-5fbf8585c6c0', ''],
  ['webpack:///./src/cart.js?a1b2', 'cart.js'],
  ['/srv/node_modules/.pnpm/express@5/node_modules/express/lib/router.js', 'express/lib/router.js'],
  ['C:\\app\\src\\Cart.ts', 'cart.ts'],
])('the script %s counts as %j', (file, expected) => {
  expect(scriptName(file)).toBe(expected)
})

test('other files count by their name, without a hash', () => {
  expect(fileName('/srv/views/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567.php', 'php')).toBe('<hash>.php')
  expect(fileName('src\\Cart.CS', 'csharp')).toBe('cart.cs')
  expect(fileName('/srv/20190417_orders.rb', 'ruby')).toBe('20190417_orders.rb')
})
