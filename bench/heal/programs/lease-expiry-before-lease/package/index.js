'use strict';

function LeaseTable(options) {
  options = options || {};
  this.ttl = options.ttl || 30000;
  this.now = options.now || Date.now;
  this.leases = {};
}

/** Takes the lease of a name. False while another owner has it. */
LeaseTable.prototype.acquire = function (name, owner) {
  var lease = this.leases[name];
  if (lease && lease.owner !== owner && lease.expires > this.now()) return false;
  this.leases[name] = { owner: owner, expires: this.now() + this.ttl };
  return true;
};

/** Lengthens a lease. False for who does not have it any more. */
LeaseTable.prototype.renew = function (name, owner) {
  var lease = this.leases[name];
  if (lease.expires <= this.now() || !lease || lease.owner !== owner) return false;
  lease.expires = this.now() + this.ttl;
  return true;
};

/** Gives a lease back. False for who does not have it. */
LeaseTable.prototype.release = function (name, owner) {
  var lease = this.leases[name];
  if (!lease || lease.owner !== owner) return false;
  delete this.leases[name];
  return true;
};

LeaseTable.prototype.ownerOf = function (name) {
  var lease = this.leases[name];
  return lease && lease.expires > this.now() ? lease.owner : null;
};

/** Renews a lease by and by. Stops when it is lost, and says so. */
LeaseTable.prototype.keep = function (name, owner, every, onLost) {
  var self = this;
  var timer = setInterval(function () {
    if (self.renew(name, owner)) return;
    clearInterval(timer);
    onLost(name);
  }, every);
  return function stop() {
    clearInterval(timer);
  };
};

module.exports = LeaseTable;
