namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>How a reply ends.</summary>
internal enum Ending
{
    Whole,

    /// <summary>The body ends early, as if it were whole.</summary>
    Cut,

    /// <summary>The connection is dropped.</summary>
    Reset,

    /// <summary>The connection is dropped, once the test says that what was sent has been read.</summary>
    ResetOnceRead,

    /// <summary>Nothing more comes.</summary>
    Stall,
}

/// <summary>A reply as it goes over the wire: a body in chunks, and how it ends.</summary>
internal sealed record WireReply(int Status, string Type, params IReadOnlyList<string> Chunks)
{
    public Ending Ending { get; init; }

    /// <summary>Headers beside those of the body.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>How many chunks come before any content.</summary>
    public int Preamble { get; init; }

    /// <summary>Ends after so many chunks.</summary>
    public WireReply EndsAfter(int chunks, Ending ending) => this with { Chunks = [.. Chunks.Take(chunks)], Ending = ending };

    /// <summary>A JSON body in two halves, so that it can end between them.</summary>
    public static WireReply Json(string body, int status = 200) =>
        new(status, "application/json", body[..(body.Length / 2)], body[(body.Length / 2)..]);
}
