'use strict';

var DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * Which temperature is wanted when.
 *
 *   new Plan({
 *     rest: 16,                                      // 17 where it is not given
 *     every: { '06:30': 20, '22:00': 16 },           // for the days that have no entries of their own
 *     sunday: { '08:00': 21, '23:00': 16 }
 *   })
 */
function Plan(settings) {
  this.rest = settings.rest === undefined ? 17 : settings.rest;
  this.every = settings.every || {};
  this.days = DAYS.map(function (day) {
    return settings[day];
  });
}

/** The temperature at an hour and a minute of a day (0 is Sunday). */
Plan.prototype.at = function (day, hour, minute) {
  var wanted = this.rest;
  var now = hour * 60 + (minute || 0);

  switches(this.days[day]).forEach(function (change) {
    if (change.minute <= now) wanted = change.degrees;
  });
  return wanted;
};

/** When the temperature changes next on that day; null where it does not any more. */
Plan.prototype.next = function (day, hour, minute) {
  var now = hour * 60 + (minute || 0);
  var coming = switches(this.days[day]).filter(function (change) {
    return change.minute > now;
  });
  return coming.length === 0 ? null : coming[0].time;
};

function switches(entries) {
  return Object.keys(entries)
    .sort()
    .map(function (time) {
      var parts = time.split(':');
      return { time: time, minute: Number(parts[0]) * 60 + Number(parts[1]), degrees: entries[time] };
    });
}

module.exports = Plan;
