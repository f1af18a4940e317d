'use strict'

module.exports = (option, TinyDate) => {
  TinyDate.prototype.quarter = function quarter() {
    return Math.floor(this.date.getUTCMonth() / 3) + 1
  }
}
