'use strict';

var querystring = require('querystring');

/**
 * Middleware that keeps the last of parameters that are sent more than once.
 *
 *   checkQuery   look at req.query (default true)
 *   checkBody    look at req.body when it is a form (default true)
 *   whitelist    names that may come more than once
 *
 * What was sent is kept in req.queryPolluted and req.bodyPolluted.
 */
module.exports = function oneParameter(options) {
  options = options || {};

  var checkQuery = options.checkQuery !== false;
  var checkBody = options.checkBody !== false;
  var whitelist = [].concat(options.whitelist || []);

  return function (req, res, next) {
    if (checkQuery) {
      if (!req.query) {
        req.query = querystring.parse(searchOf(req.url));
      }
      req.queryPolluted = separatePolluted(req.query);
      putAsideWhitelisted(req.query, req.queryPolluted, whitelist);
    }

    if (checkBody && req.body && isUrlEncoded(req)) {
      req.bodyPolluted = separatePolluted(req.body);
      putAsideWhitelisted(req.body, req.bodyPolluted, whitelist);
    }

    next();
  };
};

function searchOf(url) {
  var mark = url.indexOf('?');
  return mark === -1 ? '' : url.slice(mark + 1);
}

function isUrlEncoded(req) {
  var type = req.headers && req.headers['content-type'];
  return Boolean(type) && type.indexOf('application/x-www-form-urlencoded') === 0;
}

/** Takes the lists out of `params` and leaves their last values there. */
function separatePolluted(params) {
  var polluted = {};

  for (var key in params) {
    if (!params.hasOwnProperty(key)) continue;

    var value = params[key];
    if (Array.isArray(value)) {
      polluted[key] = value;
      params[key] = value[value.length - 1];
    }
  }

  return polluted;
}

function putAsideWhitelisted(params, polluted, whitelist) {
  whitelist.forEach(function (name) {
    if (polluted[name]) {
      params[name] = polluted[name];
      delete polluted[name];
    }
  });
}
