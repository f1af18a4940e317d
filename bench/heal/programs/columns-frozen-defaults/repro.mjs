import { fit } from 'column-fit'

console.log(fit('the quick brown fox jumps over the lazy dog'))
