using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The built-in forms of data.</summary>
public static class Modalities
{
    /// <summary>Sequence of written words or characters in a human language.</summary>
    public static Modality Text => field ??= new("text", "Text")
    {
        AlternativeNames = ["natural language"],
        Definition = "Sequence of written words or characters in a human language.",
        Sources = From("01234"),
        References = [Related("or", "text", 0.8), Related("md", "text", 0.8)],
        ExposedTo =
        [
            High(Risks.Misinformation), Medium(Risks.DisinformationAtScale), Medium(Risks.Plagiarism),
            Medium(Risks.UndisclosedAi), Medium(Risks.CopyrightInfringement), Medium(Risks.OutputBias),
            Medium(Risks.ToxicContent), Low(Risks.Defamation),
        ],
    };

    /// <summary>Written program text in a programming, query or markup language.</summary>
    public static Modality SourceCode => field ??= new("source-code", "Source code")
    {
        AlternativeNames = ["code"],
        Definition = "Written program text in a programming, query or markup language.",
        Broader = [Text],
        Sources = From("0134"),
        References = [Related("or", "text", 0.8)],
        ExposedTo =
        [
            High(Risks.InsecureGeneratedCode), Medium(Risks.SupplyChain), Medium(Risks.CopyrightInfringement),
            Medium(Risks.UnexpectedCodeExecution), Medium(Risks.InsecureOutputHandling),
        ],
    };

    /// <summary>Machine-readable text that follows a declared schema of fields and values.</summary>
    public static Modality StructuredData => field ??= new("structured-data", "Structured data")
    {
        AlternativeNames = ["JSON", "XML"],
        Definition = "Machine-readable text that follows a declared schema of fields and values.",
        Broader = [Text],
        Sources = From(""),
        References = [Related("ll", "supports_response_schema", 0.8)],
        ExposedTo = [Medium(Risks.InsecureOutputHandling), Low(Risks.Hallucination)],
    };

    /// <summary>Multi-page file that combines text, layout, tables and pictures.</summary>
    public static Modality Document => field ??= new("document", "Document")
    {
        AlternativeNames = ["PDF", "file"],
        Definition = "Multi-page file that combines text, layout, tables and pictures.",
        Sources = From("14"),
        References = [Related("or", "file", 0.8), Related("md", "pdf", 0.8), Related("ll", "supports_pdf_input", 0.8)],
        ExposedTo =
        [
            High(Risks.PromptInjection), High(Risks.PersonalDataInPrompt), High(Risks.ConfidentialDataLeak),
            Medium(Risks.PrivacyViolation),
        ],
    };

    /// <summary>Still two-dimensional picture, whether photograph, drawing or rendering.</summary>
    public static Modality Image => field ??= new("image", "Image")
    {
        AlternativeNames = ["picture", "artwork", "graphic"],
        Definition = "Still two-dimensional picture, whether photograph, drawing or rendering.",
        Sources = From("01234"),
        References = [Related("or", "image", 0.8), Related("md", "image", 0.8)],
        ExposedTo =
        [
            High(Risks.Deepfake), High(Risks.CopyrightInfringement), High(Risks.ChildSexualAbuseMaterial),
            Medium(Risks.SexualContent), Medium(Risks.MisuseOfGeneratedMedia), Medium(Risks.Misinformation),
            Medium(Risks.UndisclosedAi), Medium(Risks.OutputBias), Low(Risks.PromptInjection),
        ],
    };

    /// <summary>Diagnostic picture of a body or tissue, such as a radiograph or tomogram.</summary>
    public static Modality MedicalImage => field ??= new("medical-image", "Medical image")
    {
        AlternativeNames = ["X-ray", "scan"],
        Definition = "Diagnostic picture of a body or tissue, such as a radiograph or tomogram.",
        Broader = [Image],
        Sources = From("0"),
        ExposedTo =
        [
            High(Risks.PrivacyViolation), High(Risks.InaccurateContent), Medium(Risks.UnrepresentativeData),
            Medium(Risks.UnqualifiedAdvice),
        ],
    };

    /// <summary>Timed sequence of pictures, with or without a sound track.</summary>
    public static Modality Video => field ??= new("video", "Video")
    {
        AlternativeNames = ["clip"],
        Definition = "Timed sequence of pictures, with or without a sound track.",
        Sources = From("01234"),
        References = [Related("or", "video", 0.8), Related("md", "video", 0.8)],
        ExposedTo =
        [
            High(Risks.Deepfake), High(Risks.DisinformationAtScale), High(Risks.ChildSexualAbuseMaterial),
            Medium(Risks.SexualContent), Medium(Risks.FraudAndImpersonation), Medium(Risks.MisuseOfGeneratedMedia),
            Medium(Risks.CopyrightInfringement), Medium(Risks.EnvironmentalImpact), Medium(Risks.UndisclosedAi),
        ],
    };

    /// <summary>Moving sequence of drawn or rendered frames rather than camera footage.</summary>
    public static Modality Animation => field ??= new("animation", "Animation")
    {
        AlternativeNames = ["motion graphics"],
        Definition = "Moving sequence of drawn or rendered frames rather than camera footage.",
        Broader = [Video],
        Sources = From("1"),
        ExposedTo = [Medium(Risks.CopyrightInfringement), Low(Risks.IncoherentOutput), Low(Risks.JobDisplacement)],
    };

    /// <summary>Recorded or synthesised sound signal of any kind.</summary>
    public static Modality Audio => field ??= new("audio", "Audio")
    {
        AlternativeNames = ["sound", "sound effect"],
        Definition = "Recorded or synthesised sound signal of any kind.",
        Sources = From("01234"),
        References = [Related("or", "audio", 0.8), Related("md", "audio", 0.8)],
        ExposedTo =
        [
            Medium(Risks.Deepfake), Medium(Risks.CopyrightInfringement), Medium(Risks.UndisclosedAi),
            Low(Risks.MisuseOfGeneratedMedia),
        ],
    };

    /// <summary>Sound of a human or human-like voice speaking words.</summary>
    public static Modality Speech => field ??= new("speech", "Speech")
    {
        AlternativeNames = ["voice", "voiceover"],
        Definition = "Sound of a human or human-like voice speaking words.",
        Broader = [Audio],
        Sources = From("1"),
        References = [Related("or", "speech", 0.8)],
        ExposedTo =
        [
            High(Risks.Deepfake), High(Risks.FraudAndImpersonation), High(Risks.VoiceLikenessRights),
            Medium(Risks.UndisclosedAi), Medium(Risks.DisinformationAtScale), Medium(Risks.PrivacyViolation),
        ],
    };

    /// <summary>Sound organised by melody, harmony or rhythm, with or without singing.</summary>
    public static Modality Music => field ??= new("music", "Music")
    {
        AlternativeNames = ["song", "soundtrack"],
        Definition = "Sound organised by melody, harmony or rhythm, with or without singing.",
        Broader = [Audio],
        Sources = From("0124"),
        ExposedTo =
        [
            High(Risks.CopyrightInfringement), Medium(Risks.OutputOwnership), Medium(Risks.VoiceLikenessRights),
            Medium(Risks.DataUsageRights),
        ],
    };

    /// <summary>Spatial asset such as a mesh, point cloud or scene that can be viewed from any angle.</summary>
    public static Modality ThreeDModel => field ??= new("three-d-model", "3D model")
    {
        AlternativeNames = ["3D design", "mesh", "virtual environment"],
        Definition = "Spatial asset such as a mesh, point cloud or scene that can be viewed from any angle.",
        Sources = From("14"),
        References = [Related("hf", "text-to-3d", 0.8)],
        ExposedTo = [Medium(Risks.CopyrightInfringement), Low(Risks.IncoherentOutput), Low(Risks.OutputOwnership)],
    };

    /// <summary>Rows of values under named columns, numeric or categorical.</summary>
    public static Modality TabularData => field ??= new("tabular-data", "Tabular data")
    {
        AlternativeNames = ["records"],
        Definition = "Rows of values under named columns, numeric or categorical.",
        Sources = From("02"),
        References = [Related("hf", "tabular-classification", 0.8)],
        ExposedTo = [Medium(Risks.PrivacyViolation), Medium(Risks.UnrepresentativeData), Low(Risks.ConfidentialDataLeak)],
        CarriedAs = [To(Text)],
    };

    /// <summary>Values of one or more variables ordered by the time of measurement.</summary>
    public static Modality TimeSeries => field ??= new("time-series", "Time series")
    {
        Definition = "Values of one or more variables ordered by the time of measurement.",
        Broader = [TabularData],
        Sources = From(""),
        ExposedTo = [Medium(Risks.ConceptDrift), Low(Risks.InaccurateContent)],
        CarriedAs = [To(Text)],
    };

    /// <summary>Readings from robots, machines or connected devices, including joint states and telemetry.</summary>
    public static Modality SensorData => field ??= new("sensor-data", "Sensor data")
    {
        Definition = "Readings from robots, machines or connected devices, including joint states and telemetry.",
        Sources = From(""),
        ExposedTo = [Medium(Risks.PrivacyViolation), Low(Risks.AdversarialEvasion)],
    };

    /// <summary>Artificially generated data that stands in for real data in training, testing or sharing.</summary>
    public static Modality SyntheticData => field ??= new("synthetic-data", "Synthetic data")
    {
        Definition = "Artificially generated data that stands in for real data in training, testing or sharing.",
        Sources = From("2"),
        References = [Related("c2pa", "trainedAlgorithmicData", 0.8)],
        CarriedAs = [To(Text)],
        ExposedTo =
        [
            Medium(Risks.UnrepresentativeData), Medium(Risks.Memorisation), Medium(Risks.TrainingDataBias),
            Medium(Risks.ModelCollapse), Low(Risks.PrivacyViolation),
        ],
    };

    /// <summary>Encoded chain of nucleotides or amino acids, or the structure of a chemical compound.</summary>
    public static Modality BiologicalSequence => field ??= new("biological-sequence", "Biological sequence or molecule")
    {
        AlternativeNames = ["gene", "protein", "compound"],
        Definition = "Encoded chain of nucleotides or amino acids, or the structure of a chemical compound.",
        Sources = From("02"),
        ExposedTo =
        [
            High(Risks.DangerousInstructions), Medium(Risks.InaccurateContent), Medium(Risks.PrivacyViolation),
            Low(Risks.OutputOwnership),
        ],
        CarriedAs = [To(Text)],
    };

    /// <summary>Fixed-length list of numbers that represents the meaning of a piece of content.</summary>
    public static Modality EmbeddingVector => field ??= new("embedding-vector", "Embedding vector")
    {
        AlternativeNames = ["embedding"],
        Definition = "Fixed-length list of numbers that represents the meaning of a piece of content.",
        Sources = From(""),
        References = [Related("or", "embeddings", 0.8), Related("hf", "feature-extraction", 0.8)],
        ExposedTo = [Medium(Risks.EmbeddingWeakness), Low(Risks.PrivacyViolation)],
    };

    /// <summary>Class, number, order or marked region that describes an input instead of adding content.</summary>
    public static Modality ScoreOrLabel => field ??= new("score-or-label", "Score or label")
    {
        AlternativeNames = ["class", "ranking", "recommendation"],
        Definition = "Class, number, order or marked region that describes an input instead of adding content.",
        Sources = From("23"),
        References = [Related("or", "rerank", 0.8), Related("hf", "text-ranking", 0.8)],
        ExposedTo = [High(Risks.DecisionBias), Medium(Risks.Opacity), Medium(Risks.Overreliance)],
        CarriedAs = [To(Text)],
    };

    /// <summary>Command to a tool, interface or machine that has an effect outside the model.</summary>
    public static Modality Action => field ??= new("action", "Action")
    {
        AlternativeNames = ["tool call", "function call", "robot action"],
        Definition = "Command to a tool, interface or machine that has an effect outside the model.",
        Sources = From(""),
        References = [Related("ll", "supports_function_calling", 0.8)],
        ExposedTo =
        [
            High(Risks.ExcessiveAgency), Medium(Risks.ToolHallucination), Medium(Risks.PhysicalHarm),
            Medium(Risks.UnexpectedCodeExecution),
        ],
        CarriedAs = [To(Text)],
    };

    /// <value>All of them, broader ones before narrower ones.</value>
    public static IReadOnlyList<Modality> All => field ??= Array.AsReadOnly(
    [
        Text, SourceCode, StructuredData, Document, Image, MedicalImage, Video, Animation, Audio, Speech, Music,
        ThreeDModel, TabularData, TimeSeries, SensorData, SyntheticData, BiologicalSequence, EmbeddingVector,
        ScoreOrLabel, Action,
    ]);
}
