using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>A report as JSON.</summary>
internal static class ReportJson
{
    // Readable in a terminal; who puts it into a page encodes it there.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(RiskReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("name", report.Host.Name);
            json.WriteString("asOf", Kebab.Day(report.Date));
            json.WriteString("catalogueVersion", report.CatalogVersion);
            Texts(json, "mustDo", report.MustDo);
            Texts(json, "later", report.Later);
            Texts(json, "conditional", report.Conditional);
            Texts(json, "toCheck", report.ToCheck);
            Texts(json, "jurisdictions", report.Host.Jurisdictions);
            Texts(json, "roles", report.Host.Roles.Select(Kebab.Of));
            Objects(json, "controls", report.Host.Controls.Evidence, Write);
            Objects(json, "applications", report.Applications, (_, reported) => Write(json, reported, report.Duties));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, ControlInPlace entry)
    {
        json.WriteString("id", entry.Control.Id);
        json.WriteString("attestedBy", entry.AttestedBy);
        json.WriteString("attestedOn", Kebab.Day(entry.AttestedOn));
        json.WriteString("implementation", entry.Implementation);
    }

    private static void Write(Utf8JsonWriter json, ReportedApplication reported, IReadOnlyList<Obligation> duties)
    {
        json.WriteString("name", reported.Application.Name);
        json.WriteString("application", reported.Application.Requirements.Application?.Id);
        json.WriteString("tenant", reported.Application.Tenant);
        json.WriteString("criticality", Kebab.Of(reported.Criticality));
        json.WriteString("policy", reported.Policy == GovernancePolicy.None ? null : reported.Policy.Name);
        Objects(json, "models", reported.Models, Write);
        Objects(json, "risks", reported.Risks.Select((risk, i) => (risk, i + 1)), (_, ranked) => Write(json, ranked.risk, ranked.Item2, duties));
        Objects(json, "missingControls", reported.Missing, (_, missing) =>
        {
            json.WriteString("id", missing.Control.Id);
            Texts(json, "risks", missing.Risks.Select(risk => risk.Id));
        });
        Objects(json, "obligations", reported.Obligations, Write);
    }

    private static void Write(Utf8JsonWriter json, ReportedModel model)
    {
        json.WriteString("id", model.Id);
        json.WriteString("offering", model.Offering?.Id);
        json.WriteString("model", model.Offering?.Model.Id);
        json.WriteBoolean("inUse", model.IsInUse);
        json.WriteString("endsOn", Kebab.Day(model.EndsOn));
        json.WriteString("replacement", model.Replacement);
        Objects(json, "reasons", model.Failures, (_, reason) =>
        {
            json.WriteString("code", reason.Code.Id);
            json.WriteString("subject", reason.Subject);
        });
    }

    private static void Write(Utf8JsonWriter json, ReportedRisk risk, int rank, IReadOnlyList<Obligation> duties)
    {
        json.WriteString("id", risk.Risk.Id);
        json.WriteNumber("rank", rank);
        json.WriteString("stated", Kebab.Of(risk.Worst.Stated));
        json.WriteString("severity", Kebab.Of(risk.Worst.Severity));
        json.WriteString("remaining", Kebab.Of(risk.Remaining));
        json.WriteString("limit", risk.Limit is { } limit ? Kebab.Of(limit) : null);
        json.WriteBoolean("overLimit", risk.IsOverLimit);
        json.WriteStartArray("paths");
        foreach (var path in risk.Paths)
        {
            json.WriteStartArray();
            foreach (var concept in path.Concepts)
                json.WriteStringValue(concept.Id);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        Objects(json, "controls", risk.Worst.Controls, (_, control) =>
        {
            json.WriteString("id", control.Control.Id);
            json.WriteBoolean("inPlace", control.IsInPlace);
        });
        Texts(json, "models", risk.Models);
        json.WriteStartObject("references");
        foreach (var column in PublicReferences.Columns)
            Texts(json, column.Title, PublicReferences.Of(risk.Risk, column, duties));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ApplicableObligation due)
    {
        json.WriteString("id", due.Obligation.Id);
        json.WriteString("name", due.Obligation.Name);
        json.WriteString("reference", due.Obligation.Reference.ToString());
        json.WriteString("edition", due.Obligation.Instrument);
        json.WriteString("writtenIn", due.Obligation.WrittenIn);
        json.WriteString("jurisdiction", due.Obligation.Jurisdiction);
        json.WriteString("role", due.Obligation.Role is { } role ? Kebab.Of(role) : null);
        json.WriteString("status", Kebab.Of(due.Status));
        json.WriteString("exemptions", due.Obligation.Exemptions);
        json.WriteString("reason", due.Reason);
        json.WriteString("from", Kebab.Day(due.Obligation.AppliesFrom));
        json.WriteString("appliesFrom", Kebab.Day(due.Obligation.AppliesFrom));
        if (due.IsInForce is { } isInForce)
            json.WriteBoolean("inForce", isInForce);
        else
            json.WriteNull("inForce");
        json.WriteBoolean("met", due.IsMet);
        Texts(json, "metBy", due.MetBy.Select(control => control.Id));
        Texts(json, "satisfiedBy", due.Obligation.SatisfiedBy.Select(control => control.Id));
    }

    private static void Objects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
