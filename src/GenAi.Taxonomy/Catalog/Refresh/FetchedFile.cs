using System.Net.Http.Headers;

namespace GenAi.Taxonomy.Catalog.Refresh;

/// <summary>What tells one version of a file from the next without reading it. Compared by value.</summary>
/// <param name="Address">Where the file was found, after redirects.</param>
/// <param name="Tag">Its entity tag, where the server gives one.</param>
/// <param name="Modified">When it was last changed, where that is known.</param>
/// <param name="Length">Its length, for a file on disk.</param>
internal sealed record FileVersion(Uri Address, EntityTagHeaderValue? Tag, DateTimeOffset? Modified, long? Length = null);

/// <summary>A file that was read whole.</summary>
internal sealed record FetchedFile(MemoryStream Content, FileVersion Version);
