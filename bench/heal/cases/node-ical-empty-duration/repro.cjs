// node-ical-empty-duration: throws with node-ical@0.20.1, answers with node-ical@0.23.1
process.env.TZ = 'UTC'
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const ical = require('node-ical')
const event = (uid, duration) => [
  'BEGIN:VEVENT',
  'DTSTAMP:20250525T092115Z',
  `UID:${uid}`,
  'SUMMARY:Travels',
  'STATUS:CONFIRMED',
  'DTSTART:20250706T160000Z',
  duration,
  'END:VEVENT',
]
const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  ...event('a431dc0c', 'DURATION:P'),
  ...event('b431dc0c', 'DURATION:PT2H'),
  'END:VCALENDAR',
  '',
].join('\r\n')
const events = ical.sync.parseICS(calendar)
show(['a431dc0c', 'b431dc0c'].map((uid) => [events[uid].start.toISOString(), events[uid].end.toISOString()]))
