var MINUTE = 60000;

function Calendar(events) {
  if (!(this instanceof Calendar)) return new Calendar(events);
  this.events = events || [];
}

// An event may have no end: it is a moment, then.
Calendar.prototype.overlaps = function (a, b) {
  var endOfA = a.end || a.start;
  var endOfB = b.end || b.start;
  return a.start <= endOfB && b.start <= endOfA;
};

Calendar.prototype.minutes = function (event) {
  return Math.round((event.end.getTime() - event.start.getTime()) / MINUTE);
};

Calendar.prototype.total = function () {
  var self = this;
  return this.events.reduce(function (sum, event) {
    return sum + self.minutes(event);
  }, 0);
};

module.exports = Calendar;
