# The first thing that is wrong with a configuration, as "field: sentence", or nothing. The page's own schema
# says the same; test/deploy/config-cases.ts holds both to it. Input: all JSON values of the file, in one array.

# As JavaScript counts: a character outside the basic plane is two.
def units: explode | map(if . > 65535 then 2 else 1 end) | add // 0;

def problem($field; $sentence): "\($field): \($sentence)";

# A field's name comes from the file: what is printed of it is one short line.
def printable: gsub("[^A-Za-z0-9_.-]"; "?") | .[:40];

def text($field; $most):
  if type != "string" then problem($field; "must be a string")
  elif units < 1 or units > $most then problem($field; "must have 1 to \($most) characters")
  else empty end;

def one_of($field; $words):
  . as $value | if any($words[]; . == $value) then empty else problem($field; "must be one of \($words | join(", "))") end;

# strict("environment."; ["label"]; each): unknown keys first, then what `each` says.
def object($field; $prefix; $keys; each):
  if type != "object" then problem($field; "must be an object")
  else (keys_unsorted - $keys | .[] | problem($prefix + printable; "unknown field")), each end;

def host: "(?:[A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9A-Fa-f:]+\\])";
def loopback: "(?:localhost|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1\\])";
def tail: "(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?\\z";

def api_base_url:
  if type != "string" then "must be a string"
  elif test("\\Ahttps://" + host + tail) then empty
  elif test("\\Ahttp://" + loopback + tail) then empty
  elif test("\\Ahttp://") then "http:// is for localhost, 127.x.x.x and [::1] only"
  elif test("\\Ahttps://") then "must be a URL without credentials, query or hash"
  elif test("\\A[A-Za-z0-9._~/-]+\\z") and (test("\\A//") | not) then empty
  else "must be a path or an https:// URL" end;

def link_url:
  if type != "string" then "must be a string"
  elif test("\\Ahttps?://[^\\s/?#\\\\@]+(?:[/?#][^\\s]*)?\\z") then empty
  elif test("\\A/(?![/\\\\])[^\\s]*\\z") then empty
  else "must be an https:// or http:// URL, or a path that begins with /" end;

def environment:
  object("environment"; "environment."; ["label", "color"];
    (if has("label") then .label | text("environment.label"; 40) else problem("environment.label"; "is missing") end),
    (if has("color") then .color | one_of("environment.color"; ["gray", "blue", "green", "amber", "red", "violet"]) else empty end));

def link($field):
  object($field; $field + "."; ["label", "url"];
    (if has("label") then .label | text($field + ".label"; 40) else problem($field + ".label"; "is missing") end),
    (if has("url") then .url | problem($field + ".url"; link_url) else problem($field + ".url"; "is missing") end));

def links:
  if type != "array" then problem("links"; "must be an array")
  elif length > 8 then problem("links"; "must have at most 8 entries")
  else to_entries[] | "links.\(.key)" as $field | .value | link($field) end;

def poll_seconds:
  if type != "number" then "must be a number"
  elif . != floor or (. != 0 and (. < 5 or . > 3600)) then "must be 0 (off) or a whole number from 5 to 3600"
  else empty end;

def config:
  if type != "object" then "must be a JSON object"
  else object(""; ""; ["apiBaseUrl", "instanceId", "environment", "pollSeconds", "timeRange", "links"];
    (if has("apiBaseUrl") then .apiBaseUrl | problem("apiBaseUrl"; api_base_url) else empty end),
    (if has("instanceId") then .instanceId | text("instanceId"; 100),
      (if type == "string" and (test("\\A[A-Za-z0-9_-]*\\z") | not) then problem("instanceId"; "holds only letters, digits and _ -") else empty end)
     else empty end),
    (if has("environment") then .environment | environment else empty end),
    (if has("pollSeconds") then .pollSeconds | problem("pollSeconds"; poll_seconds) else empty end),
    (if has("timeRange") then .timeRange | one_of("timeRange"; ["1h", "24h", "7d", "30d", "all"]) else empty end),
    (if has("links") then .links | links else empty end)) end;

if length != 1 then "must hold one JSON object" else first(.[0] | config) // "" end
