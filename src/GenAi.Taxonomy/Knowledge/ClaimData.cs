namespace GenAi.Taxonomy;

/// <summary>Reads the claims of the built-in knowledge when somebody asks for them.</summary>
internal static class ClaimData
{
    public static IReadOnlyList<SourcedClaim> ReadClaims()
    {
        var reader = new BlobReader(KnowledgeData.Claims);
        var claims = new SourcedClaim[reader.Number()];
        for (var i = 0; i < claims.Length; i++)
        {
            claims[i] = new(reader.Text(), reader.Text(), BuiltInKnowledge.Source(reader.Number()))
            {
                Subjects = Targets<Concept>(ref reader),
                Topic = reader.OptionalText(),
                Stance = (ClaimStance)reader.Number(),
                Status = (ClaimStatus)reader.Number(),
                Resolution = reader.Text(),
            };
        }

        return Frozen.Own(claims);
    }

    private static IReadOnlyList<T> Targets<T>(ref BlobReader reader)
        where T : Concept
    {
        var targets = new T[reader.Number()];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = (T)BuiltInKnowledge.Concept(reader.Number());
        return Frozen.Own(targets);
    }
}
