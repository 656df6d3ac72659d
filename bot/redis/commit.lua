-- One turn, or the part of it that falls to one shard: all of it or nothing.
-- Everything is checked before the first write, for Redis takes nothing back.
-- That write may grow memory, so a server that is full refuses the turn whole.
--
-- KEYS  1  the chat
--       2  the outbox of the shard
--       3  the report that the turn saw
--       4… reports that records are for, and those to be deleted
--       …  in a Cluster what lies beside these, and is written or asked
-- ARGV  1  "turn": commit it
--          "part": commit records alone, of a chat of another shard
--          "check": say what "turn" would, change nothing
--       2  event
--       3  day of the commit, counted from 1970
--       4  time of the commit in milliseconds
--       5  revision that the session must have
--       6  session   7  its report   8  fields for the next load
--       9  name in the outbox, "" for nothing to send   10  what to send
--      11  mark that the session must have, "" for any   12  its new mark
--      13  version that the report seen must have, "" for any
--      14  number of shelf lines, followed by a report and a line for each
--          ("": take it off)
--       …  number of reports to be deleted, followed by the numbers of their
--          keys
--       …  then for each record: number of its key, field, revision that the
--          field must have (-1: any), how its value must end ("": any; "none":
--          there must be no value), value ("": clear), what the history keeps of
--          the old one ("": all), summary, author, step
--
-- Keys beside those declared are these with a suffix, so in the same slot.
-- Returns 1 when it is done, 2 when the event was committed before, 0 when
-- somebody else wrote in between.

local call, match = redis.call, string.match
local chat, outbox = KEYS[1], KEYS[2]
local mode, event, day, at = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local kept = 3 * 24 * 3600 -- seconds that a day's events are remembered for

-- Events are known by the day of their commit; Telegram delivers again for a
-- day at most. The set's life is made longer by a duplicate because that is a
-- write: WAIT counts from the connection's last one, and without it would
-- vouch for a turn that no replica has.
local today = chat .. ':seen:' .. day
for _, seen in ipairs({today, chat .. ':seen:' .. (day - 1)}) do
  if call('SISMEMBER', seen, event) == 1 then
    call('EXPIRE', seen, kept)
    return 2
  end
end

-- Two masters that lost sight of each other count on from the same revision, so
-- that what was loaded from one could be taken by the other for its own. Marks
-- are never the same.
if mode ~= 'part' then
  local is = call('HMGET', chat, 'rev', 'mark')
  if (is[1] or '0') ~= ARGV[5] or ARGV[11] ~= '' and is[2] ~= ARGV[11] then
    return 0
  end
end

if ARGV[13] ~= '' and (call('HGET', KEYS[3], '') or '0') ~= ARGV[13] then
  return 0
end

-- The index tells the revision of a field: "length revision field summary". Of
-- two masters both may have another value at the same one, and what a history
-- keeps of a value in part must be of that value: hence its end.
local drops = 15 + 2 * ARGV[14]
local first = drops + 1 + ARGV[drops]
local now, values, revs, olds = {}, {}, {}, {}
for i = first, #ARGV, 9 do
  local key, field, base, tag = KEYS[tonumber(ARGV[i])], ARGV[i + 1], tonumber(ARGV[i + 2]), ARGV[i + 3]
  local name = key .. ' ' .. field
  local rev, old = now[name], values[name]
  if not rev then
    local entry = call('HGET', key .. ':index', field)
    rev = entry and tonumber(match(entry, '^%d+ (%d+)')) or 0
    old = call('HGET', key, field) or ''
  end
  if base ~= -1 and base ~= rev then
    return 0
  elseif tag == 'none' then
    if old ~= '' then
      return 0
    end
  elseif tag ~= '' and string.sub(old, -#tag) ~= tag then
    return 0
  end
  now[name], values[name], revs[i], olds[i] = rev + 1, ARGV[i + 4], rev + 1, old
end

if mode == 'check' then
  return 1
end

call('SADD', today, event)
if call('SCARD', today) == 1 then
  call('EXPIRE', today, kept)
end

-- A report's own version lies under the empty field. Its history is ordered by
-- that and, within a commit, by the place of the record.
local vers = {}
for i = first, #ARGV, 9 do
  local key, field, value, kept = KEYS[tonumber(ARGV[i])], ARGV[i + 1], ARGV[i + 4], ARGV[i + 5]
  local ver = vers[key] or call('HINCRBY', key, '', 1)
  vers[key] = ver
  if value ~= '' then
    call('HSET', key, field, value)
  elseif olds[i] ~= '' then
    call('HDEL', key, field)
  end
  local body = field .. ' ' .. ARGV[i + 6]
  call('HSET', key .. ':index', field, #body .. ' ' .. revs[i] .. ' ' .. body)
  call('XADD', key .. ':history', ver .. '-' .. i, 'field', field, 'rev', revs[i],
    'old', kept ~= '' and kept or olds[i], 'by', ARGV[i + 7], 'step', ARGV[i + 8], 'event', event, 'at', at)
end

if mode == 'part' then
  return 1
end

call('HSET', chat, 'rev', ARGV[5] + 1, 'mark', ARGV[12], 'session', ARGV[6], 'report', ARGV[7], 'next', ARGV[8])
for i = 15, drops - 2, 2 do
  if ARGV[i + 1] ~= '' then
    call('HSET', chat .. ':shelf', ARGV[i], ARGV[i + 1])
  else
    call('HDEL', chat .. ':shelf', ARGV[i])
  end
end
for i = drops + 1, first - 1 do
  local key = KEYS[tonumber(ARGV[i])]
  call('UNLINK', key, key .. ':index', key .. ':history')
end
if ARGV[9] ~= '' then
  call('ZADD', outbox, at, ARGV[9])
  call('HSET', outbox .. ':body', ARGV[9], ARGV[10])
end
return 1
