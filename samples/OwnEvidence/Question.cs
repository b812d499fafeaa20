namespace OwnEvidence;

/// <summary>A question to the support desk of a made-up maker of bicycles, and the fact that a right answer holds.</summary>
internal sealed record Question(string Text, string Fact)
{
    public static IReadOnlyList<Question> All { get; } =
    [
        new("How long is the warranty on the frame?", "ten years"),
        new("How long is the warranty on the battery?", "two years"),
        new("Within how many days can I return a bicycle?", "30 days"),
        new("Who pays for the return?", "we pay"),
        new("Which oil is right for the chain of the Heron?", "dry wax"),
        new("What is the tire pressure of the Heron?", "4.5 bar"),
        new("What is the tire pressure of the Kestrel?", "2.8 bar"),
        new("How heavy is the Kestrel?", "17 kilograms"),
        new("How far does the Kestrel go on one charge?", "90 kilometers"),
        new("How long does the battery take to charge?", "four hours"),
        new("May I take the Kestrel into the hand luggage of an airplane?", "not allowed"),
        new("Which sizes does the Heron come in?", "S to XL"),
        new("Can a child seat be mounted on the Heron?", "up to 22 kilograms"),
        new("How do I reset the display?", "hold the left button"),
        new("What does error E07 mean?", "speed sensor"),
        new("How often does the brake fluid have to be changed?", "every two years"),
        new("Do you ship to Norway?", "ship to Norway"),
        new("How long does delivery to Austria take?", "five working days"),
        new("Can I pay by installments?", "in twelve months"),
        new("Where is the serial number?", "under the crank"),
    ];
}
