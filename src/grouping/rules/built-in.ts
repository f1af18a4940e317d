import { compileFingerprintRules } from './fingerprint-rules.ts'
import { compileStackRules } from './stack-rules.ts'

/**
 * What is other people's code although senders may call it the app's own, and what says nothing about where a program is: helpers
 * of compilers, the machinery of promises, threads, panics and exceptions. Facts about platforms, in the language of users' rules.
 */
export const BUILT_IN_STACK_RULES = compileStackRules([
  `
  # Node and browsers
  family:javascript path:**/node_modules/** -app
  family:javascript path:**/unpkg.com/** -app
  family:javascript path:**/cdnjs.cloudflare.com/** -app
  family:javascript path:**/cdn.jsdelivr.net/** -app
  family:javascript path:**/esm.run/** -app
  family:javascript path:**/esm.sh/** -app
  family:javascript module:@babel/** -app -group
  family:javascript path:**/@babel/runtime/** -app -group
  family:javascript module:core-js/** -app -group
  family:javascript path:**/core-js/** -app -group
  family:javascript path:**/regenerator-runtime/** -app -group
  family:javascript path:**/tslib/** -app -group
  family:javascript path:node:** -app -group
  family:javascript path:internal/** -app -group
  family:javascript path:*-extension:** -app
  family:javascript function:runMicrotasks -app -group
  family:javascript function:queueMicrotask -app -group
  family:javascript function:processTicksAndRejections -app -group
  family:javascript function:process.processTicksAndRejections -app -group
  family:javascript function:runNextTicks -app -group
  family:javascript function:nextTick -app -group
  family:javascript function:promiseReactionJob* -app -group
  family:javascript function:asyncFunctionResume -app -group
  family:javascript function:generatorResume -app -group
  family:javascript function:_callSuper -app -group
  family:javascript function:sentryWrapped -app -group

  # Python
  path:**/site-packages/** -app
  path:**/dist-packages/** -app
  family:python path:"<frozen **" -app
  family:python module:importlib._bootstrap* -app -group

  # Go
  path:**/go/pkg/mod/** -app
  family:go module:runtime -app -group
  family:go function:runtime.gopanic -app ^-group
  family:go module:net/http -app

  # Ruby, PHP
  path:**/gems/** -app
  family:php path:**/vendor/** -app
  path:**/vendor/** -app
  family:ruby path:/usr/local/lib/** -app
  family:python path:/usr/local/lib/** -app
  family:python path:/usr/lib/** -app

  # Java, Kotlin, Scala, Clojure
  family:java module:java.* -app
  family:java module:javax.* -app
  family:java module:jakarta.* -app
  family:java module:jdk.* -app
  family:java module:sun.* -app
  family:java module:com.sun.* -app
  family:java module:android.* -app
  family:java module:androidx.* -app
  family:java module:com.android.* -app
  family:java module:dalvik.* -app
  family:java module:akka.* -app
  family:java module:clojure.* -app
  family:java module:com.fasterxml.jackson.* -app
  family:java module:com.google.android.* -app
  family:java module:com.mysql.* -app
  family:java module:com.zaxxer.hikari.* -app
  family:java module:feign.* -app
  family:java module:groovy.* -app
  family:java module:io.grpc.* -app
  family:java module:io.ktor.* -app
  family:java module:io.netty.* -app
  family:java module:io.opentelemetry.* -app
  family:java module:io.sentry.* !module:io.sentry.*ample* -app -group
  family:java module:kotlin.* -app
  family:java module:kotlinx.* -app
  family:java module:okhttp3.* -app
  family:java module:org.apache.* -app
  family:java module:org.codehaus.groovy.* -app
  family:java module:org.eclipse.jetty.* -app
  family:java module:org.hibernate.* -app
  family:java module:org.jboss.* -app
  family:java module:org.postgresql.* -app
  family:java module:org.springframework.* -app
  family:java module:reactor.core.* -app
  family:java module:rx.* -app
  family:java module:scala.* -app

  # .NET
  family:csharp module:System.* -app
  family:csharp module:Microsoft.* -app
  family:csharp function:System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw* -app -group
  family:csharp function:System.Runtime.CompilerServices.TaskAwaiter* -app -group

  # Compiled programs
  family:native package:/usr/lib/** -app
  family:native package:/usr/local/lib/** -app
  family:native package:/lib/** -app
  family:native package:/system/** -app
  family:native package:/apex/** -app
  family:native package:/vendor/** -app
  family:native package:/System/Library/** -app
  family:native package:C:/Windows/** -app
  family:native package:linux-gate.so* -app
  family:native function:std::* -app
  family:native function:core::* -app
  family:native function:alloc::* -app
  family:native function:__rust_* -app
  family:native function:___rust_* -app
  family:native function:rust_begin_unwind -app -group
  family:native function:rust_panic* -app -group
  family:native function:std::panicking::begin_panic* ^-group -group ^-app -app
  family:native function:core::panicking::* ^-group -group ^-app -app
  family:native function:core::result::unwrap_failed* -group -app
  family:native function:core::option::expect_failed* -group -app
  family:native function:__cxa_throw ^-group -group ^-app -app
  family:native function:_CxxThrowException ^-group -group ^-app -app
  family:native function:__assert_rtn ^-group -group
  family:native function:objc_exception_throw ^-group -group ^-app -app
  family:native function:_sigtramp ^-group -group
  family:native function:__kernel_rt_sigreturn -app
  family:native package:*newrelic* -app -group

  # Agents that wrap everything
  path:**/newrelic/** -app -group
  path:**/LogRocket/** -app -group
  `,
])

/** Failures whose place says nothing about their cause. */
export const BUILT_IN_FINGERPRINT_RULES = compileFingerprintRules([
  'family:javascript type:ChunkLoadError -> chunkloaderror',
  'family:javascript value:ChunkLoadError* -> chunkloaderror',
  'family:javascript tags.transaction:* value:"Hydration failed because the initial UI does not match*" -> hydrationerror, {{ tags.transaction }}',
  'family:javascript tags.transaction:* value:"Text content does not match server-rendered HTML*" -> hydrationerror, {{ tags.transaction }}',
  'family:javascript tags.transaction:* value:"There was an error while hydrating*" -> hydrationerror, {{ tags.transaction }}',
  'family:javascript tags.transaction:* value:"The server could not finish this Suspense boundary*" -> hydrationerror, {{ tags.transaction }}',
  'family:javascript tags.transaction:* value:"Hydration failed because the server rendered*" -> hydrationerror, {{ tags.transaction }}',
])
