namespace GenAi.Taxonomy.Tests.Redis;

/// <summary>A test against a real redis-server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        if (!RedisServer.IsInstalled)
            Skip = "redis-server is not installed";
    }
}
