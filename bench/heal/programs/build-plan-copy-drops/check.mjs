import { Plan } from 'build-plan'

const plan = new Plan()
  .task('clean', { env: { A: '1' }, run: (env) => env })
  .task('lint')
  .task('compile', { needs: ['clean'], run: (env, results) => [env, Object.keys(results)] })
const other = plan.fork().setEnv('compile', 'TARGET', 'phone').need('compile', 'lint')
const third = other.fork()
const ask = (work) => {
  try {
    return work()
  } catch (error) {
    return error.message.split(':')[0]
  }
}
const result = [
  plan.order('compile'),
  other.order('compile'),
  third.order('compile'),
  await plan.run('compile'),
  await third.run('compile'),
  ask(() => other.need('clean', 'compile').order('clean')),
  ask(() => plan.order('clean')),
  ask(() => third.order('clean')),
  ask(() => third.order('none').length),
]
console.log(`RESULT ${JSON.stringify(result)}`)
