-- Adds to the tokens of a minute, or subtracts. KEYS: for each limit a hash. ARGV: the minute, the difference. A minute that is over is not changed.
for i = 1, #KEYS do
    if redis.call('HGET', KEYS[i], 'minute') == ARGV[1] then
        redis.call('HINCRBY', KEYS[i], 'tokens', ARGV[2])
    end
end
return 1
