namespace GenAi.Taxonomy.Routing;

/// <summary>The order in which a request tries the clients of one offering.</summary>
internal static class WeightedOrder
{
    /// <summary>
    /// Returns the routes with the clients of each offering in an order that is drawn: each comes first with a probability of its weight over the sum of the
    /// weights, also among those that are left when others are not healthy.
    /// </summary>
    /// <param name="ranked">The routes; those of one offering are next to each other.</param>
    /// <param name="next">Draws a number from 0, included, to 1.</param>
    public static RouteTarget<TClient>[] Draw<TClient>(RouteTarget<TClient>[] ranked, Func<double> next)
        where TClient : class
    {
        RouteTarget<TClient>[] drawn = [.. ranked];
        for (int start = 0, end; start < drawn.Length; start = end)
        {
            for (end = start + 1; end < drawn.Length && drawn[end].Offering.Id == drawn[start].Offering.Id; end++)
                continue;
            if (end - start == 1)
                continue;
            // The first of several exponential times is each with the probability of its rate.
            var times = new double[end - start];
            for (var i = 0; i < times.Length; i++)
                times[i] = -Math.Log(1 - next()) / drawn[start + i].Weight;
            times.AsSpan().Sort(drawn.AsSpan(start, end - start));
        }

        return drawn;
    }
}
