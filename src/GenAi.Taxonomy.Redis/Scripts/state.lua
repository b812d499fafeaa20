-- Returns what is used in the running window of a budget, and the window. KEYS: the account. ARGV: the length of the window in ms.
local time = redis.call('TIME')
local window = math.floor((time[1] * 1000 + math.floor(time[2] / 1000) + 62135596800000) / tonumber(ARGV[1]))
local begun = tonumber(redis.call('HGET', KEYS[1], 'window') or '-1')
if window > begun then
    return { '0', window }
end
return { redis.call('HGET', KEYS[1], 'used'), begun }
