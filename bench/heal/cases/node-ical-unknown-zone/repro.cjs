// node-ical-unknown-zone: throws with node-ical@0.12.0, answers with node-ical@0.12.1
process.env.TZ = 'UTC'
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const ical = require('node-ical')
const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:Microsoft Exchange Server 2010',
  'BEGIN:VEVENT',
  'UID:standup-1',
  'SUMMARY:Standup',
  'DTSTAMP:20200922T080000Z',
  'DTSTART;TZID=Customized Time Zone:20200923T090000',
  'DTEND;TZID=Customized Time Zone:20200923T093000',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:lunch-1',
  'SUMMARY:Lunch',
  'DTSTAMP:20200922T080000Z',
  'DTSTART;TZID=W. Europe Standard Time:20200923T120000',
  'DTEND;TZID=W. Europe Standard Time:20200923T130000',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')
const events = ical.sync.parseICS(calendar)
show(['standup-1', 'lunch-1'].map((uid) => [events[uid].summary, events[uid].start.toISOString(), events[uid].end.toISOString(), events[uid].start.tz]))
