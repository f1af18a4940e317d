import { Span, spansOf } from 'text-span'

const text = 'one two\nthree'
const both = new Span(text, 0, 9).overlap(new Span(text, 4, 13))
console.log(
  `RESULT ${JSON.stringify([
    String(both),
    both.start,
    both.end,
    both.length,
    new Span(text, 0, 2).overlap(new Span(text, 2, 4)),
    spansOf(text, 'e').map((one) => [one.end, one.place]),
  ])}`,
)
