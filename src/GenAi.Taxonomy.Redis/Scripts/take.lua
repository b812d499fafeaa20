-- Counts a request in all limits or in none. KEYS: for each limit a hash. ARGV: the tokens that are certain and those that are expected; then for each limit the
-- requests and the tokens allowed in a minute, -1 where they are not limited. Returns { minute, number of the limit that is reached, or 0 }.
local certain = tonumber(ARGV[1])
local time = redis.call('TIME')
-- Minutes begin with those of UTC and are counted from 0001-01-01. A clock that goes back stays in the minute that has begun.
local minute = math.floor((time[1] + 62135596800) / 60)
for i = 1, #KEYS do
    minute = math.max(minute, tonumber(redis.call('HGET', KEYS[i], 'minute') or '-1'))
end
for i = 1, #KEYS do
    if tonumber(redis.call('HGET', KEYS[i], 'minute') or '-1') < minute then
        redis.call('DEL', KEYS[i])
        redis.call('HSET', KEYS[i], 'minute', minute, 'requests', 0, 'tokens', 0)
        redis.call('EXPIRE', KEYS[i], 120)
    end
    local requests, most = tonumber(redis.call('HGET', KEYS[i], 'requests')), tonumber(ARGV[1 + 2 * i])
    local used, largest = tonumber(redis.call('HGET', KEYS[i], 'tokens')), tonumber(ARGV[2 + 2 * i])
    if (most >= 0 and requests + 1 > most) or (largest >= 0 and used + certain > largest) then
        return { minute, i }
    end
end
for i = 1, #KEYS do
    redis.call('HINCRBY', KEYS[i], 'requests', 1)
    redis.call('HINCRBY', KEYS[i], 'tokens', ARGV[2])
end
return { minute, 0 }
