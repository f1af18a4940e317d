// ical-freebusy-no-dates: throws with ical@0.4.0, answers with ical@0.5.0
const ical = require('ical/ical.js')
const text = ['BEGIN:VCALENDAR','VERSION:2.0','BEGIN:VFREEBUSY','UID:free-1','DTSTAMP:20160309T100000Z','FREEBUSY;FBTYPE=FREE:','FREEBUSY;FBTYPE=BUSY:20160310T090000Z/20160310T100000Z','END:VFREEBUSY','BEGIN:VEVENT','UID:e-1','DTSTART:20160311T080000Z','SUMMARY:Standup','END:VEVENT','END:VCALENDAR'].join('\r\n')
const read = ical.parseICS(text)
console.log(`RESULT ${JSON.stringify(Object.keys(read).map(k => [k.length < 12 ? k : 'no uid', read[k].type, read[k].summary, (read[k].freebusy || []).map(p => [p.type, p.start, p.end])]))}`)
