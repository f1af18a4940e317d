import { isKey, majorScale, signature } from 'scale-speller'

for (const tonic of ['D', 'Eb', 'H', 'B♭']) {
  if (!isKey(tonic)) console.log(tonic, 'is no key')
  else console.log(tonic, majorScale(tonic).join(' '), '-', signature(tonic))
}
