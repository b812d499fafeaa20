-- Keeps how a route does, for processes that start later, and tells the others. KEYS: the hash of routes that are left alone. ARGV: the channel, the message,
-- the route, and for how many ms it is left alone; 0 says that it is well again. Times are those of Redis.
if tonumber(ARGV[4]) > 0 then
    local time = redis.call('TIME')
    redis.call('HSET', KEYS[1], ARGV[3], time[1] * 1000 + math.floor(time[2] / 1000) + tonumber(ARGV[4]))
    redis.call('PEXPIRE', KEYS[1], 86400000)
else
    redis.call('HDEL', KEYS[1], ARGV[3])
end
return redis.call('PUBLISH', ARGV[1], ARGV[2])
