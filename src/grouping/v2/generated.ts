/** A run of hexadecimal digits that long is a hash, never a name. */
const HASHES =
  /(?<![\da-z])(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|(?=[a-f]*\d)[\da-f]{16,128})(?![\da-z])/gi

/** ... nor is one that a program makes names with, right behind a word: `helper3fa85f64b2c7`. */
const HASH_BEHIND_WORD = /(?<=[a-z$_])(?=[a-f]*\d+[a-f])(?=(?:[a-f]*\d){4})[\da-f]{12,128}$/i

/** Names of classes, functions and files without the hashes that build tools put into them. */
export function withoutHashes(name: string): string {
  return name.length < 16 ? name : name.replace(HASHES, '<hash>').replace(HASH_BEHIND_WORD, '<hash>')
}

/** What runtimes and frameworks of the JVM number or hash when they make a class. */
const JAVA_GENERATED: readonly [pattern: RegExp, replacement: string][] = [
  [/((?:sun|jdk\.internal)\.reflect\.GeneratedMethodAccessor)\d+/g, '$1'],
  [/(Generated(?:Serialization)?ConstructorAccessor)\d+/g, '$1<auto>'],
  [/(\$\$[\w$]{0,100}?CGLIB\$\$)[\da-f]{1,16}(?:_\d{1,6})?/gi, '$1<auto>'],
  [/(\$\$?EnhancerBy\w{1,64}\$\$?)[\da-f]{1,16}/gi, '$1<auto>'],
  [/(\$\$?FastClassBy\w{1,64}\$\$?)[\da-f]{1,16}/gi, '$1<auto>'],
  [/(\$\$?HibernateProxy\$\$?)[\w]{1,32}/g, '$1<auto>'],
  [/((?:_\$\$|\$\$)_javassist(?:_seam)?_)\d+/g, '$1<auto>'],
  [/(_\$\$_jvst)[\da-f]{1,8}_[\da-f]{1,8}/g, '$1<auto>'],
  [/(\$(?:ByteBuddy|MockitoMock)\$)\w{1,32}/g, '$1<auto>'],
  [/(\$fn__|\$eval|\$reify__|\$iter__)\d+/g, '$1<auto>'],
  [/(\$Proxy)\d+/g, '$1<auto>'],
  [/(LambdaForm\$\w{1,16})\/[\dxa-f]+/g, '$1'],
]

export function withoutJavaMarks(name: string): string {
  if (!/[$\d]/.test(name)) return name
  return JAVA_GENERATED.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name)
}

/** Compilers write async methods, iterators and lambdas as numbered members of numbered classes. */
export function withoutCSharpMarks(name: string): string {
  if (!name.includes('<')) return name
  return name
    .replace(/<(\w{1,128})>d__\d+(?:`\d+)?(?:\.MoveNext)?/g, '$1')
    .replace(/(<\w{0,128}>(?:b|g)__\w{0,64}?)\|?\d+(?:_\d+)?$/g, '$1')
    .replace(/(<>c__DisplayClass)\d+(?:_\d+)?/g, '$1')
}
