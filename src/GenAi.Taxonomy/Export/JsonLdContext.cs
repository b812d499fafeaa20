namespace GenAi.Taxonomy.Export;

/// <summary>
/// What the names of <see cref="TaxonomyJson"/> mean as linked data. An edge is a node of its own with a target, so that its
/// fit, severity and sources are said of the edge; the direct properties are those of <see cref="SkosTurtle"/>.
/// What was removed or severed says nothing about the world and is left out.
/// </summary>
internal static class JsonLdContext
{
    public const string Text =
        """
        {
            "@version": 1.1,
            "@base": "urn:genai-taxonomy:concept/",
            "skos": "http://www.w3.org/2004/02/skos/core#",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "dct": "http://purl.org/dc/terms/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
            "gat": "urn:genai-taxonomy:vocabulary/",
            "format": "gat:format",
            "concepts": "gat:concept",
            "removed": null,
            "severed": null,
            "id": "@id",
            "facet": { "@id": "skos:inScheme", "@type": "@id", "@context": { "@base": "urn:genai-taxonomy:scheme/" } },
            "name": { "@id": "skos:prefLabel", "@language": "en" },
            "alternativeNames": { "@id": "skos:altLabel", "@language": "en" },
            "formerIds": { "@id": "dct:replaces", "@type": "@id" },
            "labels": { "@id": "skos:prefLabel", "@container": "@language" },
            "definition": { "@id": "skos:definition", "@language": "en" },
            "examples": { "@id": "skos:example", "@language": "en" },
            "scopeNote": { "@id": "skos:scopeNote", "@language": "en" },
            "broader": { "@id": "skos:broader", "@type": "@id" },
            "sources": { "@id": "dct:source", "@type": "@id", "@context": { "@base": "urn:genai-taxonomy:source/" } },
            "source": { "@id": "dct:source", "@type": "@id", "@context": { "@base": "urn:genai-taxonomy:source/" } },
            "bibliography": {
              "@id": "gat:bibliography",
              "@container": "@id",
              "@context": {
                "@base": "urn:genai-taxonomy:source/",
                "id": { "@id": "dct:identifier" },
                "title": { "@id": "dct:title", "@language": "en" },
                "uri": { "@id": "rdfs:seeAlso", "@type": "xsd:anyURI" },
                "date": { "@id": "dct:date", "@type": "xsd:date" }
              }
            },
            "references": "gat:reference",
            "reference": "gat:reference",
            "scheme": "gat:scheme",
            "code": "gat:code",
            "predicate": "gat:predicate",
            "confidence": { "@id": "gat:confidence", "@type": "xsd:double" },
            "kind": "gat:kind",
            "vendor": "gat:vendor",
            "modelPrefix": "gat:modelPrefix",
            "users": "gat:users",
            "criticality": "gat:criticality",
            "criticalityNote": "gat:criticalityNote",
            "fit": "gat:fit",
            "severity": "gat:severity",
            "disputed": "gat:disputed",
            "inherited": "gat:inherited",
            "consumes": { "@id": "gat:consumesStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "produces": { "@id": "gat:producesStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "trainedOn": { "@id": "gat:trainedOnStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "builtOn": { "@id": "gat:builtOnStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "uses": { "@id": "gat:usesMechanismStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "performs": { "@id": "gat:performsStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "suits": { "@id": "gat:suitsStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "exposedTo": { "@id": "gat:exposedToStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "mitigatedBy": { "@id": "gat:mitigatedByStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "traits": { "@id": "gat:hasTraitStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "causesRisks": { "@id": "gat:causesRiskStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "interactsVia": { "@id": "gat:interactsViaStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "industries": { "@id": "gat:inIndustryStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "tasks": { "@id": "gat:usesTaskStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "requires": { "@id": "gat:requiresStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "instanceOf": { "@id": "gat:instanceOfStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "composedOf": { "@id": "gat:composedOfStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "supersedes": { "@id": "gat:supersedesStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "concerns": { "@id": "gat:concernsStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "carriedAs": { "@id": "gat:carriedAsStatement", "@context": { "id": { "@id": "gat:target", "@type": "@id" } } },
            "stated": {
              "@id": "gat:statement",
              "@context": { "from": { "@id": "gat:subject", "@type": "@id" }, "relation": "gat:relation", "to": { "@id": "gat:target", "@type": "@id" } }
            },
            "claims": {
              "@id": "gat:claim",
              "@context": {
                "id": { "@id": "dct:identifier" },
                "statement": { "@id": "dct:description", "@language": "en" },
                "subjects": { "@id": "dct:subject", "@type": "@id" },
                "topic": "gat:topic",
                "stance": "gat:stance",
                "status": "gat:status",
                "resolution": { "@id": "gat:resolution", "@language": "en" }
              }
            },
            "obligations": {
              "@id": "gat:obligation",
              "@context": {
                "id": { "@id": "dct:identifier" },
                "instrument": { "@id": "gat:instrument", "@language": "en" },
                "citation": { "@id": "gat:citation", "@language": "en" },
                "kind": "gat:kind",
                "basis": "gat:basis",
                "jurisdiction": "gat:jurisdiction",
                "role": "gat:role",
                "highRisk": "gat:highRisk",
                "condition": { "@id": "gat:condition", "@language": "en" },
                "conditionShownBy": { "@id": "gat:conditionShownBy", "@type": "@id" },
                "exemptions": { "@id": "gat:exemptions", "@language": "en" },
                "appliesFrom": { "@id": "gat:appliesFrom", "@type": "xsd:date" },
                "appliesUntil": { "@id": "gat:appliesUntil", "@type": "xsd:date" },
                "appliesToApplications": { "@id": "gat:appliesTo", "@type": "@id" },
                "appliesToOutputs": { "@id": "gat:appliesTo", "@type": "@id" },
                "appliesToRisks": { "@id": "gat:appliesTo", "@type": "@id" },
                "appliesToTasks": { "@id": "gat:appliesTo", "@type": "@id" },
                "exceptOutputs": { "@id": "gat:exceptOutput", "@type": "@id" },
                "appliesToFamilies": { "@id": "gat:appliesTo", "@type": "@id" },
                "needsAllControls": "gat:needsAllControls",
                "satisfiedBy": { "@id": "gat:satisfiedBy", "@type": "@id" }
              }
            },
            "highRiskClasses": {
              "@id": "gat:highRiskClass",
              "@context": {
                "application": { "@id": "gat:application", "@type": "@id" },
                "answer": "gat:answer",
                "reason": { "@id": "gat:reason", "@language": "en" },
                "grounds": "gat:ground",
                "point": "gat:point",
                "condition": { "@id": "gat:condition", "@language": "en" }
              }
            }
          }
        """;
}
