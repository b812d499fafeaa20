namespace GenAi.Taxonomy;

/// <summary>Reads the claims and the obligations of the built-in knowledge when somebody asks for them.</summary>
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

    public static IReadOnlyList<Obligation> ReadObligations()
    {
        var reader = new BlobReader(KnowledgeData.Obligations);
        var obligations = new Obligation[reader.Number()];
        for (var i = 0; i < obligations.Length; i++)
        {
            obligations[i] = new(reader.Text(), reader.Text(), KnowledgeEntry.Reference(ref reader))
            {
                Edition = reader.OptionalText(),
                AppliesFrom = reader.Day(),
                AppliesUntil = reader.Day(),
                ValiditySource = BuiltInKnowledge.SourceOrNone(reader.Number()),
                Definition = reader.Text(),
                Reason = reader.Text(),
                AppliesToOutputs = Targets<Modality>(ref reader),
                AppliesToRisks = Targets<Risk>(ref reader),
                AppliesToTasks = Targets<ModelTask>(ref reader),
                MinimumCriticality = reader.Number() is > 0 and var least ? (Criticality)(least - 1) : null,
                SatisfiedBy = Targets<RiskControl>(ref reader),
            };
        }

        return Frozen.Own(obligations);
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
