namespace GenAi.Taxonomy.Generator;

/// <content>Writes the claims of sources.</content>
internal sealed partial class KnowledgeCompiler
{
    private void WriteClaims()
    {
        var blocks = _files.SelectMany(file => file.Blocks("claims")).ToList();
        Claims.Number(blocks.Count);
        foreach (var block in WithOwnIds(blocks))
        {
            Claims.Text(block.RequiredText("id"));
            Claims.Text(block.RequiredText("statement"));
            if (block.Json["source"] is null)
                block.Report(Faults.WrongSource, block.Json["id"] ?? block.Json, "has no 'source': name who says so");
            Claims.Number(Math.Max(Sources.NumberOf(block, "source") - 1, 0));
            WriteTargets(Claims, block, "subjects", null);
            Claims.Text(Topic(block));
            Claims.Number(block.Word("stance", Words.Of<ClaimStance>(), (int)ClaimStance.Asserts));
            Claims.Number(block.Word("status", Words.Of<ClaimStatus>(), (int)ClaimStatus.Accepted));
            Claims.Text(block.Text("resolution"));
            block.Close();
        }
    }

    /// <summary>Returns the id of the question that a claim answers; none where it answers none.</summary>
    private string? Topic(Block block)
    {
        var topic = block.Text("topic");
        if (topic is not null)
            Concepts.Find(block, block.Json["topic"]!, Facet.Question);
        return topic;
    }

    private static IEnumerable<Block> WithOwnIds(IEnumerable<Block> blocks)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (block.Json["id"] is { } id && !ids.Add(id.Text))
                block.Report(Faults.Duplicate, id, $"'{id.Text}' is there twice: choose another");
            yield return block;
        }
    }

    private void WriteTargets(BlobWriter blob, Block block, string property, Facet? facet)
    {
        ConceptBlock[] targets = [.. block.Texts(property).Select(id => Concepts.Find(block, id, facet)).OfType<ConceptBlock>()];
        blob.Number(targets.Length);
        foreach (var target in targets)
            blob.Number(target.Index);
    }
}
