import type { Category } from './category.ts'

/** What compilers say of the project's own code: nothing in a workflow mends it. */
export const CODE: readonly Category[] = [
  {
    id: 'compile-error',
    title: 'The code does not compile',
    remedy: 'person',
    advice: 'Mend the first error at the place it names; those after it often follow from it.',
    evidence: [
      { pattern: /^error: attribute '[^']{1,100}' missing\b/, weight: 74 },
      { pattern: /^➤ YN0009: /, weight: 72 },
      { pattern: /^FAIL\t\S+ \[(?:build|setup) failed\]/, weight: 76 },
      {
        pattern:
          /\berror: command '\S{0,100}\b(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|cl\.exe|link\.exe|swig|nvcc|cmake|rustc|cargo)' failed with exit\b|\bgyp ERR! build error\b/,
        weight: 60,
      },
      // The place of the error above it.
      {
        pattern:
          /^\s*(?:-->|┌─+|╭─\[) ?\S{1,300}\.(?:rs|sol|move|gleam|nr|typ|wgsl|cairo|sw|fe|vy|leo|inko|roc):\d+:\d+/,
        weight: 58,
      },
      { pattern: /^(?:Compilation|Parsing|Database) Error in \w+ \S+ \(/, weight: 70 },
      { pattern: /\bfailed to extract shortcode\b|\btemplate for shortcode\b|\berror building site\b/i, weight: 72 },
      {
        pattern:
          /\b(?:unknown|undeclared|undefined|unresolved) identifier\b|\bidentifier not found\b|\bredefinition of\b|\bexpected (?:expression|identifier|declaration|';')/i,
        weight: 66,
      },
      { pattern: /\bcompil(?:e|ation) (?:aborted|terminated|stopped|halted)\b/i, weight: 46 },
      { pattern: /^\[error\] (?:-- (?:\[E\d+\] )?.*Error: )?\S+\.(?:scala|sc|java):\d+(?::\d+)?:? /, weight: 74 },
      { pattern: /^\[error\] -- (?:\[E\d+\] )?[\w ]*Error: /, weight: 74 },
      { pattern: /^\[error\] \(.{1,120}\) Compilation failed/, weight: 56 },
      { pattern: /^\S+\.l?hs:\d+:\d+: error/, weight: 76 },
      { pattern: /^File "[^"]+\.mli?", lines? \d+/, weight: 58 },
      {
        pattern: /^Error: (?:Unbound (?:value|module|constructor|type)|This expression has type|Syntax error)/,
        weight: 74,
      },
      { pattern: /^-- [A-Z ]{4,40} -{3,} \S+\.elm/, weight: 74 },
      { pattern: /^\*\* \((?:CompileError|SyntaxError|TokenMissingError)\)/, weight: 74 },
      { pattern: /^== Compilation error in file \S/, weight: 72 },
      { pattern: /^\s*error: undefined (?:function|variable|module) /, weight: 74 },
      { pattern: /^\S+\.erl:\d+(?::\d+)?: (?!Warning)/, weight: 66 },
      { pattern: /^Syntax error (?:compiling|reading source|macroexpanding) at/, weight: 74 },
      {
        pattern:
          /^\S+\.(?:zig|d|v|nim|cr|f90|f|pas|adb|ads|mojo|odin|gleam|res|sol|vy|cairo|move|proto|thrift|fbs|dart|groovy|hx|ml|vala|metal|hlsl|glsl|pyx|cu|sv)[:(]\d+(?:[:,] ?\d+)?\)?:? +(?:fatal )?[Ee]rror:? /,
        weight: 74,
      },
      { pattern: /\buse of undeclared identifier\b|\bcannot find (?:symbol|type|function|value|macro) ?/, weight: 68 },
      { pattern: /^Error(?: \(\d+\))?: (?:Undeclared identifier|ParserError|DeclarationError|TypeError:)/, weight: 74 },
      {
        pattern: /^\[ERROR\] Failed to execute goal .{1,200}:(?:compile|testCompile) .{0,200}Compilation failure/,
        weight: 58,
      },
      { pattern: /\bstartup failed:|^General error during (?:conversion|semantic analysis)/, weight: 66 },
      { pattern: /^\s*❌ +\S+\.swift:\d+:\d+: /, weight: 74 },
      { pattern: /^(?:The following build commands failed:|\*\* (?:BUILD|ARCHIVE) FAILED \*\*)/, weight: 45 },
      {
        pattern:
          /\b(?:fatal )?error (?:C\d{4}|LNK\d{4}|RC\d{4}|MIDL\d{4}|CS\d{4}|BC\d{5}|FS\d{4}|VBC\d+|AL\d{4}|MC\d{4}|NETSDK1(?!045)\d{3}|XLS\d+|APT\d+|XA\d+): /,
        weight: 74,
      },
      { pattern: /^(?:ld|ld\.lld|lld|rust-lld|wasm-ld|mold|clang|collect2)(?:\.exe)?: error: /, weight: 62 },
      { pattern: /\bundefined symbols? (?:for architecture|: )|^Undefined symbols/i, weight: 68 },
      {
        pattern: /^(?:ERROR in|Module (?:build failed|parse failed|not found: Error: (?!Can't resolve))) /,
        weight: 62,
      },
      { pattern: /^TS\d{3,5} \[ERROR\]: /, weight: 76 },
      { pattern: /^(?:✗|✘|×|x) (?:Build failed in|Expected|Unexpected token)/, weight: 58 },
      {
        pattern: /^(?:\[vite[^\]]*\] )?(?:x Build failed|error during build:|Build failed with \d+ errors?)/,
        weight: 46,
      },
      { pattern: /^\s*(?:Error: )?(?:× |x )?(?:Unexpected token|Expected ['"`]?.{1,20}, got )/, weight: 62 },
      { pattern: /^! (?:Undefined control sequence|Missing .{1,20} inserted|Emergency stop)|^l\.\d+ \\/, weight: 58 },
      {
        pattern: /\bunexpected EOF while looking for matching\b|: syntax error: unexpected|^.{0,200}ParserError: /,
        weight: 74,
      },
      {
        pattern:
          /^(?:Error: |ERROR )(?:error building site|render(?:ing)? (?:of )?".{1,100}" failed|executing template)/,
        weight: 60,
      },
      { pattern: /\bWarning, treated as error:|^Aborted with \d+ warnings in strict mode/, weight: 58 },
      { pattern: /^# \S+\/\S+$/, weight: 20 },
      {
        pattern:
          /^\S+\.go:\d+:\d+: (?:undefined: |cannot use |\w+ declared and not used|"[^"]+" imported and not used|missing return|syntax error)/,
        weight: 74,
      },
      { pattern: /\bstatic assertion failed\b|\bstatic_assert failed\b/, weight: 70 },
      { pattern: /^syntax error at \S+ line \d+/, weight: 74 },
      { pattern: /\berror TS\d{3,5}: /, weight: 74 },
      { pattern: /^error\[E\d{4}\]: /, weight: 76 },
      { pattern: /^error: [Cc]ould not compile `/, weight: 50 },
      { pattern: /^\S+\.(?:c|cc|cpp|cxx|h|hpp|m|mm|cu):\d+:\d+: (?:fatal )?error: /, weight: 69 },
      { pattern: /^(?:\.\/)?\S+\.go:\d+:\d+: (?!.*\(\w+\)$)/, weight: 66 },
      { pattern: /^\[ERROR\] \S+\.(?:java|kt|scala|groovy):\[\d+,\d+\]/, weight: 74 },
      { pattern: /^\[ERROR\] COMPILATION ERROR/, weight: 60 },
      { pattern: /^\S+\.java:\d+: error: /, weight: 74 },
      { pattern: /^e: (?:file:\/\/)?\S+\.kts?[: (]/, weight: 74 },
      { pattern: /\berror (?:CS|FS|BC|MSB)\d{4}: /, weight: 74 },
      { pattern: /\.swift:\d+:\d+: error: /, weight: 74 },
      { pattern: /^(?:E +|.*Error: )?SyntaxError: |^SyntaxError\b/, weight: 72 },
      { pattern: /^(?:E +)?IndentationError: /, weight: 72 },
      { pattern: /^PHP Parse error: |^Parse error: syntax error/, weight: 72 },
      {
        pattern:
          /\b(?:undefined reference to|multiple definition of|duplicate symbol|ld returned \d+ exit status|linker command failed)/,
        weight: 66,
      },
      { pattern: /^(?:Error: )?Command "?.*(?:tsc|next build|vite build)"? exited with/, weight: 35 },
      { pattern: /^✘ \[ERROR\]/, weight: 44 },
      { pattern: /^Type error: /, weight: 66 },
      { pattern: /^Failed to compile\.?$/, weight: 45 },
      {
        pattern:
          /\bis not exported by\b|\bsyntax error near unexpected token\b|: syntax error: |\bunexpected end of file$/,
        weight: 74,
      },
      {
        pattern:
          /^[│\s]*Error: (?:Duplicate (?:\w+ ){1,3}(?:declaration|configuration|definition|block|argument)|Unsupported (?:argument|block type|attribute)|Missing required argument|Invalid (?:reference|expression|function argument)|Reference to undeclared|Argument or block definition)/,
        weight: 74,
      },
      { pattern: /\btemplate: \S+:\d+(?::\d+)?: |\bparse error at \(|\bnil pointer evaluating\b/, weight: 74 },
      { pattern: /^(?:RollupError|\[vite\]: Rollup failed)/, weight: 62 },
      { pattern: /\bCompilation failed; see the compiler/, weight: 40 },
      { pattern: /\bfailed to run custom build command for\b/, weight: 56 },
    ],
    examples: [
      'FAIL	example.com/a [build failed]',
      "error: command '/usr/bin/gcc' failed with exit code 1",

      'src/a.ts(3,7): error TS2322: Type string is not assignable to type number.',
      'error[E0308]: mismatched types',
      'main.c:4:5: error: expected expression before return',
      './main.go:12:2: undefined: foo',
      '[ERROR] /src/App.java:[12,8] cannot find symbol',
      'Program.cs(4,5): error CS0103: The name x does not exist [/src/a.csproj]',
      'SyntaxError: invalid decimal literal',
    ],
  },
]
