using GenAi.Taxonomy.Tests.Architecture;
using Snapshooter;
using Snapshooter.Xunit;

namespace GenAi.Taxonomy.Tests.Snapshots;

/// <summary>
/// Compares a text with the one approved earlier and kept in the repository. The only file that knows the snapshot library.
/// A difference fails and leaves the new text in a <c>__mismatch__</c> folder. A missing snapshot fails too: on a developer's
/// machine it is written first, to be read and committed; where <c>CI</c> is set nothing is written.
/// </summary>
internal static class Approve
{
    public static void Text(string text, string name, string? folder = null)
    {
        folder ??= Path.Combine(Repository.Folder, "tests", "GenAi.Taxonomy.Tests", "Snapshots");
        var file = Path.Combine(folder, "__snapshots__", name + ".snap");
        var exists = File.Exists(file);
        if (!exists && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"There is no snapshot {name}.snap: run the test locally, read what it writes and commit it.");

        Snapshot.Match(text, new SnapshotFullName(name + ".snap", folder));
        Assert.True(exists, $"The snapshot {name}.snap did not exist and has been written: read it and commit it.");
    }
}
