import { Span } from 'text-span'

const text = 'one two three'
console.log(String(new Span(text, 0, 7).overlap(new Span(text, 4, 13))))
