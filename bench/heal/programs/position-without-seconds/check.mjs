import { parsePosition, PositionError } from 'position-text'

const ask = (text) => {
  try {
    const { latitude, longitude } = parsePosition(text)
    return [latitude, longitude]
  } catch (error) {
    return error instanceof PositionError ? 'refused' : 'crash'
  }
}
console.log(`RESULT ${JSON.stringify([
  '47°22′36.8″ N, 8°32′30″ E', '47°22.6′ N, 8°32.5′ E', `33°51' S, 151°12'36" E`, '0°30′N,0°30′w', '47.3769, 8.5417', '95°00.0′ N, 8°32.5′ E',
  'Zurich', '8°32.5′ E, 47°22.6′ N', `10 ° 30 ' s, 20 ° 15 ' 0 " W`,
].map(ask))}`)
