namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>One record cannot be read; it is skipped and reported. Never leaves the importers.</summary>
internal sealed class RecordException(string message) : Exception(message);
