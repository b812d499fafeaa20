using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The built-in ways of working with models.</summary>
public static class InteractionStyles
{
    /// <summary>Dialogue in which the user writes turns in natural language and receives replies that keep the context.</summary>
    public static InteractionStyle ConversationalChat => field ??= new("conversational-chat", "Conversational chat")
    {
        AlternativeNames = ["chat interface"],
        Definition = "Dialogue in which the user writes turns in natural language and receives replies that keep the context.",
        Sources = From("4"),
    };

    /// <summary>Programmatic calls from other software, with no direct user interface of the model.</summary>
    public static InteractionStyle ApiIntegration => field ??= new("api-integration", "API integration")
    {
        AlternativeNames = ["API access"],
        Definition = "Programmatic calls from other software, with no direct user interface of the model.",
        Sources = From("4"),
    };

    /// <summary>Single written instruction or description to which the model returns a result.</summary>
    public static InteractionStyle TextPrompting => field ??= new("text-prompting", "Text prompting")
    {
        AlternativeNames = ["prompt input"],
        Definition = "Single written instruction or description to which the model returns a result.",
        Sources = From("04"),
    };

    /// <summary>Graphical workspace in which the user selects, masks, arranges or edits generated media directly.</summary>
    public static InteractionStyle VisualEditor => field ??= new("visual-editor", "Visual editor")
    {
        AlternativeNames = ["canvas interface"],
        Definition = "Graphical workspace in which the user selects, masks, arranges or edits generated media directly.",
        Sources = From("4"),
    };

    /// <summary>Spoken requests and replies in which the assistant answers questions or carries out commands.</summary>
    public static InteractionStyle VoiceAssistant => field ??= new("voice-assistant", "Voice assistant")
    {
        AlternativeNames = ["spoken interface"],
        Definition = "Spoken requests and replies in which the assistant answers questions or carries out commands.",
        Sources = From("124"),
    };

    /// <summary>Function inside another product, such as search or recommendation, that users reach without addressing a model.</summary>
    public static InteractionStyle EmbeddedFeature => field ??= new("embedded-feature", "Embedded feature")
    {
        AlternativeNames = ["in-product AI"],
        Definition = "Function inside another product, such as search or recommendation, that users reach without addressing a model.",
        Sources = From("2"),
    };

    /// <summary>Repeated cycle in which the user gives feedback or changes parameters until the output fits.</summary>
    public static InteractionStyle IterativeRefinement => field ??= new("iterative-refinement", "Iterative refinement")
    {
        AlternativeNames = ["feedback loop"],
        Definition = "Repeated cycle in which the user gives feedback or changes parameters until the output fits.",
        Sources = From("4"),
    };

    /// <summary>Handover of a goal that the system pursues over many steps with limited supervision.</summary>
    public static InteractionStyle AgenticDelegation => field ??= new("agentic-delegation", "Agentic delegation")
    {
        AlternativeNames = ["task delegation"],
        Definition = "Handover of a goal that the system pursues over many steps with limited supervision.",
        Sources = From("1+"),
    };

    /// <summary>Purpose-built tool whose controls and displays fit one kind of content or profession.</summary>
    public static InteractionStyle SpecialisedInterface => field ??= new("specialised-interface", "Specialised interface")
    {
        AlternativeNames = ["domain-specific tool"],
        Definition = "Purpose-built tool whose controls and displays fit one kind of content or profession.",
        Sources = From("4"),
    };

    /// <summary>Continuous exchange in which output follows input with so little delay that the user can steer it live.</summary>
    public static InteractionStyle RealtimeInteraction => field ??= new("realtime-interaction", "Real-time interaction")
    {
        AlternativeNames = ["live interaction"],
        Definition = "Continuous exchange in which output follows input with so little delay that the user can steer it live.",
        Sources = From("4"),
    };

    /// <value>All of them, broader ones before narrower ones.</value>
    public static IReadOnlyList<InteractionStyle> All => field ??= Array.AsReadOnly(
    [
        ConversationalChat, ApiIntegration, TextPrompting, VisualEditor, VoiceAssistant, EmbeddedFeature,
        IterativeRefinement, AgenticDelegation, SpecialisedInterface, RealtimeInteraction,
    ]);
}
