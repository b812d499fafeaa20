namespace GenAi.Taxonomy;

/// <summary>Everyday words that say nearly the same.</summary>
internal static class Synonyms
{
    // One group a line. A word may be in several.
    private const string Groups =
        """
        find spot detect notice discover recognize catch locate identify flag see
        search lookup retrieve look hunt seek
        check verify screen inspect examine test audit
        watch monitor track observe
        write draft compose author formulate
        picture photo image photograph drawing illustration snapshot pic
        draw paint sketch illustrate
        film movie video clip footage cinema
        voice speech spoken vocal audio
        talk chat conversation dialogue speak converse
        bot chatbot assistant agent
        customer client buyer shopper consumer subscriber
        employee staff worker colleague workforce personnel
        pupil student learner schoolchild class
        teacher tutor instructor lecturer
        school education lesson course teaching
        doctor physician clinician surgeon
        illness disease sickness disorder diagnosis
        medicine drug pharmaceutical
        hospital clinic healthcare medical clinical patient
        house flat apartment home property building
        rent lease tenant let
        company firm business enterprise organization corporate
        predict forecast guess estimate foresee prediction
        mail email message inbox
        shorten summarize condense summary brief digest gist minutes
        translate language foreign multilingual
        language german french english spanish italian chinese japanese turkish polish russian dutch
        sort classify categorize group label tag category assign
        topic theme subject
        choose pick select
        fix repair correct restore
        bug fault error mistake failure crash
        crack scratch dent damage defect broken flaw rust corrosion
        program code software programming script source
        programmer developer coder engineer
        sound noise audio
        song music tune melody composition jingle
        advertisement ad advert commercial advertising marketing campaign slogan
        law legal statute regulation rule legislation
        lawyer attorney legal
        contract agreement clause
        court judgment lawsuit litigation ruling judge
        money payment transaction transfer bank
        loan credit mortgage repay
        fraud scam cheat steal fake forged
        shop store retailer retail ecommerce
        product goods item merchandise
        order purchase buy sell sale
        truck lorry vehicle car van transport
        delivery parcel shipment freight package shipping logistics arrive
        farmer farm agriculture crop field harvest
        machine equipment device pump engine
        factory production manufacturing assembly industrial
        power electricity energy grid
        hacker attack intruder threat malware
        suggest recommend propose recommendation suggestion
        answer reply respond response
        question ask query inquiry
        idea brainstorm proposal invent ideation
        grade mark score rate rating evaluate
        applicant candidate
        job vacancy recruitment hire resume cv
        phone telephone call hotline
        transcribe transcription subtitle dictate
        hear listen recording
        document file paper paperwork pdf
        scan ocr handwriting handwritten digitize
        invoice bill receipt
        extract pull grab capture
        story tale novel fiction storytelling
        book publication
        clothes dress garment fashion outfit
        review opinion comment feedback complaint survey
        happy angry mood emotion sentiment attitude
        insult hate abuse harmful offensive toxic
        citizen resident public municipal
        insurance insurer policyholder underwriting
        personal private sensitive
        hide mask redact anonymize remove
        artificial synthetic fake
        move animate motion animation
        build create generate produce develop
        change edit alter modify
        sharp blurry resolution enlarge enhance improve
        explain describe clarify
        leave cancel quit churn
        schedule calendar appointment
        website web page site internet online
        number figure
        spreadsheet excel table tabular
        learn practice train study
        similar alike related near
        aloud loud narration narrator read
        speaker voice
        copy clone imitate
        automatic automate routine repetitive recurring
        urgent emergency priority
        server it outage incident
        science scientific research study academic
        risk danger hazard
        price cost worth value
        weather season
        animal plant species
        count number many
        report write-up
        convert turn transform conversion port migrate
        old legacy
        3d three-dimensional
        compare versus
        dub dubbing localization
        """;

    private static readonly Dictionary<string, string[]> ByStem = Read();

    /// <summary>Returns the stems of the words that say nearly the same as the word with this stem; none for most.</summary>
    public static IReadOnlyList<string> Of(string stem) => ByStem.GetValueOrDefault(stem, []);

    private static Dictionary<string, string[]> Read()
    {
        var groups = Groups.Split('\n').Select(line => WordForms.Words(line).Select(WordStem.Of).Distinct().ToList());
        return groups.SelectMany(group => group.Select(stem => (Stem: stem, Group: group)))
            .GroupBy(entry => entry.Stem, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, entry => entry.SelectMany(each => each.Group).Where(stem => stem != entry.Key).Distinct().ToArray(), StringComparer.Ordinal);
    }
}
