using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The built-in tasks: groups first, then the tasks in them.</summary>
public static class ModelTasks
{
    /// <summary>Group of tasks that produce natural-language prose from a written instruction or source text.</summary>
    public static ModelTask TextGenerationTask => field ??= new("text-generation-task", "Text generation")
    {
        AlternativeNames = ["Text writing"],
        Definition = "Group of tasks that produce natural-language prose from a written instruction or source text.",
        Sources = From("0124"),
        References = [Close("hf", "text-generation", 0.8)],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Group of tasks that interpret, transform, rank, label or converse in natural language.</summary>
    public static ModelTask LanguageTask => field ??= new("language-task", "Language processing")
    {
        AlternativeNames = ["Natural-language task"],
        Definition = "Group of tasks that interpret, transform, rank, label or converse in natural language.",
        Sources = From("01234"),
    };

    /// <summary>Group of tasks that write, read, repair, translate or explain program code.</summary>
    public static ModelTask CodeTask => field ??= new("code-task", "Code processing")
    {
        AlternativeNames = ["Programming task"],
        Definition = "Group of tasks that write, read, repair, translate or explain program code.",
        Sources = From("0134"),
    };

    /// <summary>Group of tasks that create, alter or interpret still images.</summary>
    public static ModelTask ImageTask => field ??= new("image-task", "Image processing")
    {
        AlternativeNames = ["Visual task"],
        Definition = "Group of tasks that create, alter or interpret still images.",
        Sources = From("01234"),
    };

    /// <summary>Group of tasks that create, alter, simulate or interpret moving pictures.</summary>
    public static ModelTask VideoTask => field ??= new("video-task", "Video processing")
    {
        AlternativeNames = ["Moving-image task"],
        Definition = "Group of tasks that create, alter, simulate or interpret moving pictures.",
        Sources = From("01234"),
    };

    /// <summary>Group of tasks that create, alter, recognise or converse in sound, speech or music.</summary>
    public static ModelTask AudioTask => field ??= new("audio-task", "Audio processing")
    {
        AlternativeNames = ["Sound and speech task"],
        Definition = "Group of tasks that create, alter, recognise or converse in sound, speech or music.",
        Sources = From("0124"),
    };

    /// <summary>Group of tasks that create three-dimensional objects, scenes or spaces.</summary>
    public static ModelTask ThreeDTask => field ??= new("three-d-task", "3D content creation")
    {
        AlternativeNames = ["3D task"],
        Definition = "Group of tasks that create three-dimensional objects, scenes or spaces.",
        Sources = From("14"),
    };

    /// <summary>Group of tasks that analyse, predict, score or synthesise structured records and time series.</summary>
    public static ModelTask DataTask => field ??= new("data-task", "Data processing")
    {
        AlternativeNames = ["Data and prediction task"],
        Definition = "Group of tasks that analyse, predict, score or synthesise structured records and time series.",
        Sources = From("023"),
    };

    /// <summary>Group of tasks in which a model chooses and carries out steps through tools, software or devices.</summary>
    public static ModelTask AgentTask => field ??= new("agent-task", "Agentic action")
    {
        AlternativeNames = ["Agentic task"],
        Definition = "Group of tasks in which a model chooses and carries out steps through tools, software or devices.",
        Sources = From("01"),
    };

    /// <summary>Group of tasks that propose structures or sequences for research in the natural sciences.</summary>
    public static ModelTask ScienceTask => field ??= new("science-task", "Scientific design")
    {
        AlternativeNames = ["Scientific task"],
        Definition = "Group of tasks that propose structures or sequences for research in the natural sciences.",
        Sources = From("02"),
    };

    /// <summary>Composition of informative prose for a publication, site or blog on a given subject.</summary>
    public static ModelTask ArticleWriting => field ??= new("article-writing", "Article writing")
    {
        AlternativeNames = ["Blog writing", "Long-form writing"],
        Definition = "Composition of informative prose for a publication, site or blog on a given subject.",
        Broader = [TextGenerationTask],
        Sources = From("0124"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Composition of a message or reply for electronic mail with fitting tone and purpose.</summary>
    public static ModelTask EmailWriting => field ??= new("email-writing", "Email writing")
    {
        AlternativeNames = ["Email drafting"],
        Definition = "Composition of a message or reply for electronic mail with fitting tone and purpose.",
        Broader = [TextGenerationTask],
        Sources = From("014"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Composition of an argued or reflective text on a stated question or theme.</summary>
    public static ModelTask EssayWriting => field ??= new("essay-writing", "Essay writing")
    {
        AlternativeNames = ["Essay composition"],
        Definition = "Composition of an argued or reflective text on a stated question or theme.",
        Broader = [TextGenerationTask],
        Sources = From("04"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Composition of short texts for social networks within their length and style conventions.</summary>
    public static ModelTask SocialPostWriting => field ??= new("social-post-writing", "Social post writing")
    {
        AlternativeNames = ["Caption writing"],
        Definition = "Composition of short texts for social networks within their length and style conventions.",
        Broader = [TextGenerationTask],
        Sources = From("0"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Composition of a structured account of facts, findings or results from notes or data.</summary>
    public static ModelTask ReportWriting => field ??= new("report-writing", "Report writing")
    {
        AlternativeNames = ["Report drafting"],
        Definition = "Composition of a structured account of facts, findings or results from notes or data.",
        Broader = [TextGenerationTask],
        Sources = From("14"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Composition of persuasive text for advertisements, pages and campaigns about an offer.</summary>
    public static ModelTask MarketingCopywriting => field ??= new("marketing-copywriting", "Marketing copywriting")
    {
        AlternativeNames = ["Ad copywriting", "Copywriting"],
        Definition = "Composition of persuasive text for advertisements, pages and campaigns about an offer.",
        Broader = [TextGenerationTask],
        Sources = From("14"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Composition of scenes, dialogue and directions for spoken or filmed performance.</summary>
    public static ModelTask ScriptWriting => field ??= new("script-writing", "Script writing")
    {
        AlternativeNames = ["Screenwriting"],
        Definition = "Composition of scenes, dialogue and directions for spoken or filmed performance.",
        Broader = [TextGenerationTask],
        Sources = From("1"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Composition of poems, fiction and other literary texts where form and originality matter.</summary>
    public static ModelTask CreativeWriting => field ??= new("creative-writing", "Creative writing")
    {
        AlternativeNames = ["Poetry writing", "Fiction writing"],
        Definition = "Composition of poems, fiction and other literary texts where form and originality matter.",
        Broader = [TextGenerationTask],
        Sources = From("24"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Development of a continuing narrative with consistent plot, world and characters, often in turns with a person.</summary>
    public static ModelTask Storytelling => field ??= new("storytelling", "Storytelling")
    {
        AlternativeNames = ["Narrative generation"],
        Definition = "Development of a continuing narrative with consistent plot, world and characters, often in turns with a person.",
        Broader = [TextGenerationTask],
        Sources = From("04"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Rewriting of a text into another tone, register, length or house style while keeping its meaning.</summary>
    public static ModelTask StyleAdaptation => field ??= new("style-adaptation", "Style adaptation")
    {
        AlternativeNames = ["Tone adaptation", "Rewriting"],
        Definition = "Rewriting of a text into another tone, register, length or house style while keeping its meaning.",
        Broader = [TextGenerationTask],
        Sources = From("4"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Production of varied proposals or options for a stated problem, theme or goal.</summary>
    public static ModelTask IdeaGeneration => field ??= new("idea-generation", "Idea generation")
    {
        AlternativeNames = ["Brainstorming"],
        Definition = "Production of varied proposals or options for a stated problem, theme or goal.",
        Broader = [TextGenerationTask],
        Sources = From("01"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Composition of texts that present the features, use and value of one product.</summary>
    public static ModelTask ProductDescriptionWriting => field ??= new("product-description-writing", "Product description writing")
    {
        AlternativeNames = ["Listing copy"],
        Definition = "Composition of texts that present the features, use and value of one product.",
        Broader = [TextGenerationTask],
        Sources = From(""),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Production of an answer to a question from learned knowledge or supplied passages.</summary>
    public static ModelTask QuestionAnswering => field ??= new("question-answering", "Question answering")
    {
        AlternativeNames = ["QA"],
        Definition = "Production of an answer to a question from learned knowledge or supplied passages.",
        Broader = [LanguageTask],
        Sources = From("0124"),
        References = [Close("hf", "question-answering", 0.8)],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Condensing of one or more texts into a shorter one that keeps the main content.</summary>
    public static ModelTask Summarization => field ??= new("summarization", "Summarisation")
    {
        AlternativeNames = ["Text condensation", "Abstracting"],
        Definition = "Condensing of one or more texts into a shorter one that keeps the main content.",
        Broader = [LanguageTask],
        Sources = From("01234"),
        References = [Exact("hf", "summarization")],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Rendering of a text from one natural language into another with the same meaning.</summary>
    public static ModelTask Translation => field ??= new("translation", "Translation")
    {
        AlternativeNames = ["Machine translation"],
        Definition = "Rendering of a text from one natural language into another with the same meaning.",
        Broader = [LanguageTask],
        Sources = From("01234"),
        References = [Exact("hf", "translation")],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Assignment of one or more labels from a fixed set to a text.</summary>
    public static ModelTask TextClassification => field ??= new("text-classification", "Text classification")
    {
        AlternativeNames = ["Text categorisation"],
        Definition = "Assignment of one or more labels from a fixed set to a text.",
        Broader = [LanguageTask],
        Sources = From("023"),
        References = [Exact("hf", "text-classification")],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Finding of entities, relations and field values in text and their output in structured form.</summary>
    public static ModelTask InformationExtraction => field ??= new("information-extraction", "Information extraction")
    {
        AlternativeNames = ["Entity extraction", "Named-entity recognition"],
        Definition = "Finding of entities, relations and field values in text and their output in structured form.",
        Broader = [LanguageTask],
        Sources = From("4"),
        References = [Related("hf", "token-classification", 0.8)],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.StructuredData)],
    };

    /// <summary>Estimation of the attitude or emotion that a text expresses, as a label or score.</summary>
    public static ModelTask SentimentAnalysis => field ??= new("sentiment-analysis", "Sentiment analysis")
    {
        AlternativeNames = ["Opinion mining"],
        Definition = "Estimation of the attitude or emotion that a text expresses, as a label or score.",
        Broader = [LanguageTask],
        Sources = From(""),
        References = [Broad("hf", "text-classification", 0.8)],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Retrieval of passages or items whose meaning is near to a query rather than its exact words.</summary>
    public static ModelTask SemanticSearch => field ??= new("semantic-search", "Semantic search")
    {
        AlternativeNames = ["Meaning-based retrieval", "Vector search"],
        Definition = "Retrieval of passages or items whose meaning is near to a query rather than its exact words.",
        Broader = [LanguageTask],
        Sources = From("2"),
        References = [Close("hf", "sentence-similarity", 0.8)],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.EmbeddingVector)],
    };

    /// <summary>Reading of business documents with layout to answer questions, condense or pass on their content.</summary>
    public static ModelTask DocumentProcessing => field ??= new("document-processing", "Document processing")
    {
        AlternativeNames = ["Document question answering"],
        Definition = "Reading of business documents with layout to answer questions, condense or pass on their content.",
        Broader = [LanguageTask],
        Sources = From("14"),
        References = [Related("hf", "document-question-answering", 0.8)],
        Consumes = [To(Modalities.Document)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Holding of a coherent dialogue over several turns in natural language.</summary>
    public static ModelTask Conversation => field ??= new("conversation", "Conversation")
    {
        AlternativeNames = ["Chat", "Dialogue"],
        Definition = "Holding of a coherent dialogue over several turns in natural language.",
        Broader = [LanguageTask],
        Sources = From("01234"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Judgement of whether a claim is supported, contradicted or left open by evidence.</summary>
    public static ModelTask FactChecking => field ??= new("fact-checking", "Fact checking")
    {
        AlternativeNames = ["Claim verification"],
        Definition = "Judgement of whether a claim is supported, contradicted or left open by evidence.",
        Broader = [LanguageTask],
        Sources = From(""),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Assignment of policy labels or risk scores to content so that harmful material can be withheld.</summary>
    public static ModelTask ContentModeration => field ??= new("content-moderation", "Content moderation")
    {
        AlternativeNames = ["Safety classification"],
        Definition = "Assignment of policy labels or risk scores to content so that harmful material can be withheld.",
        Broader = [LanguageTask],
        Sources = From(""),
        References = [Exact("ll", "moderation")],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Mapping of content to a numeric vector whose distances reflect similarity of meaning.</summary>
    public static ModelTask Embedding => field ??= new("embedding", "Embedding")
    {
        AlternativeNames = ["Feature extraction", "Vectorisation"],
        Definition = "Mapping of content to a numeric vector whose distances reflect similarity of meaning.",
        Broader = [LanguageTask],
        Sources = From(""),
        References = [Exact("hf", "feature-extraction")],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.EmbeddingVector)],
        Requires = [To(Capabilities.EmbeddingsOutput)],
    };

    /// <summary>Scoring and reordering of candidate passages by their relevance to a query.</summary>
    public static ModelTask Reranking => field ??= new("reranking", "Reranking")
    {
        AlternativeNames = ["Text ranking", "Relevance ranking"],
        Definition = "Scoring and reordering of candidate passages by their relevance to a query.",
        Broader = [LanguageTask],
        Sources = From(""),
        References = [Exact("hf", "text-ranking")],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Derivation of a conclusion through several dependent logical, mathematical or causal steps.</summary>
    public static ModelTask ComplexReasoning => field ??= new("complex-reasoning", "Complex reasoning")
    {
        AlternativeNames = ["Multi-step reasoning", "Problem solving"],
        Definition = "Derivation of a conclusion through several dependent logical, mathematical or causal steps.",
        Broader = [LanguageTask],
        Sources = From(""),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Conversion of printed or handwritten text in a page image into machine-readable characters.</summary>
    public static ModelTask OpticalCharacterRecognition => field ??= new("optical-character-recognition", "Optical character recognition")
    {
        AlternativeNames = ["OCR", "Text recognition"],
        Definition = "Conversion of printed or handwritten text in a page image into machine-readable characters.",
        Broader = [LanguageTask],
        Sources = From(""),
        References = [Exact("ll", "ocr")],
        Consumes = [To(Modalities.Image)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Writing of program code that fulfils a natural-language description or specification.</summary>
    public static ModelTask CodeGeneration => field ??= new("code-generation", "Code generation")
    {
        AlternativeNames = ["Program synthesis"],
        Definition = "Writing of program code that fulfils a natural-language description or specification.",
        Broader = [CodeTask],
        Sources = From("0134"),
        References = [Broad("hf", "text-generation", 0.8)],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.SourceCode)],
    };

    /// <summary>Continuation or infilling of program code at the cursor from the surrounding code.</summary>
    public static ModelTask CodeCompletion => field ??= new("code-completion", "Code completion")
    {
        AlternativeNames = ["Code autocomplete", "Fill-in-the-middle"],
        Definition = "Continuation or infilling of program code at the cursor from the surrounding code.",
        Broader = [CodeTask],
        Sources = From("01"),
        References = [Broad("hf", "text-generation", 0.8)],
        Consumes = [To(Modalities.SourceCode)],
        Produces = [To(Modalities.SourceCode)],
    };

    /// <summary>Location and correction of faults in program code.</summary>
    public static ModelTask CodeDebugging => field ??= new("code-debugging", "Code debugging")
    {
        AlternativeNames = ["Bug fixing", "Program repair"],
        Definition = "Location and correction of faults in program code.",
        Broader = [CodeTask],
        Sources = From("014"),
        References = [Broad("hf", "text-generation", 0.8)],
        Consumes = [To(Modalities.SourceCode)],
        Produces = [To(Modalities.SourceCode)],
    };

    /// <summary>Description in natural language of what given program code does and why.</summary>
    public static ModelTask CodeExplanation => field ??= new("code-explanation", "Code explanation")
    {
        AlternativeNames = ["Code comprehension"],
        Definition = "Description in natural language of what given program code does and why.",
        Broader = [CodeTask],
        Sources = From(""),
        References = [Broad("hf", "text-generation", 0.8)],
        Consumes = [To(Modalities.SourceCode)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Writing of comments, docstrings and reference text for given program code.</summary>
    public static ModelTask CodeDocumentation => field ??= new("code-documentation", "Code documentation")
    {
        AlternativeNames = ["Docstring generation"],
        Definition = "Writing of comments, docstrings and reference text for given program code.",
        Broader = [CodeTask],
        Sources = From("14"),
        References = [Broad("hf", "text-generation", 0.8)],
        Consumes = [To(Modalities.SourceCode)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Assessment of program code or a change for faults, risks and style, with comments.</summary>
    public static ModelTask CodeReview => field ??= new("code-review", "Code review")
    {
        AlternativeNames = ["Change review"],
        Definition = "Assessment of program code or a change for faults, risks and style, with comments.",
        Broader = [CodeTask],
        Sources = From(""),
        References = [Broad("hf", "text-generation", 0.8)],
        Consumes = [To(Modalities.SourceCode)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Conversion of program code into another language, framework or version with the same behaviour.</summary>
    public static ModelTask CodeTranslation => field ??= new("code-translation", "Code translation")
    {
        AlternativeNames = ["Code migration", "Transpilation"],
        Definition = "Conversion of program code into another language, framework or version with the same behaviour.",
        Broader = [CodeTask],
        Sources = From(""),
        References = [Broad("hf", "text-generation", 0.8)],
        Consumes = [To(Modalities.SourceCode)],
        Produces = [To(Modalities.SourceCode)],
    };

    /// <summary>Completion of a software change over a whole repository through repeated edits, commands and tests.</summary>
    public static ModelTask AutonomousCoding => field ??= new("autonomous-coding", "Autonomous coding")
    {
        AlternativeNames = ["Agentic coding", "Software engineering agent task"],
        Definition = "Completion of a software change over a whole repository through repeated edits, commands and tests.",
        Broader = [CodeTask, AgentTask],
        Sources = From(""),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.SourceCode)],
        Requires = [To(Capabilities.ToolCalling)],
    };

    /// <summary>Creation of a new still image from a written description.</summary>
    public static ModelTask ImageGeneration => field ??= new("image-generation", "Image generation")
    {
        AlternativeNames = ["Text-to-image"],
        Definition = "Creation of a new still image from a written description.",
        Broader = [ImageTask],
        Sources = From("01234"),
        References = [Exact("hf", "text-to-image")],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Image)],
    };

    /// <summary>Alteration of an existing image as a written instruction asks, leaving the rest unchanged.</summary>
    public static ModelTask ImageEditing => field ??= new("image-editing", "Image editing")
    {
        AlternativeNames = ["Inpainting", "Instruction-based image editing"],
        Definition = "Alteration of an existing image as a written instruction asks, leaving the rest unchanged.",
        Broader = [ImageTask],
        Sources = From(""),
        References = [Close("hf", "image-text-to-image", 0.8), Broad("hf", "image-to-image", 0.8)],
        Consumes = [To(Modalities.Image), To(Modalities.Text)],
        Produces = [To(Modalities.Image)],
    };

    /// <summary>Description of the content of an image in a sentence or paragraph.</summary>
    public static ModelTask ImageCaptioning => field ??= new("image-captioning", "Image captioning")
    {
        AlternativeNames = ["Image description"],
        Definition = "Description of the content of an image in a sentence or paragraph.",
        Broader = [ImageTask],
        Sources = From(""),
        References = [Close("hf", "image-to-text", 0.8)],
        Consumes = [To(Modalities.Image)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Production of an answer to a written question about the content of an image.</summary>
    public static ModelTask VisualQuestionAnswering => field ??= new("visual-question-answering", "Visual question answering")
    {
        AlternativeNames = ["VQA", "Image question answering"],
        Definition = "Production of an answer to a written question about the content of an image.",
        Broader = [ImageTask],
        Sources = From(""),
        References = [Exact("hf", "visual-question-answering")],
        Consumes = [To(Modalities.Image), To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Assignment of one or more labels from a fixed set to a whole image.</summary>
    public static ModelTask ImageClassification => field ??= new("image-classification", "Image classification")
    {
        AlternativeNames = ["Image recognition"],
        Definition = "Assignment of one or more labels from a fixed set to a whole image.",
        Broader = [ImageTask],
        Sources = From("0"),
        References = [Exact("hf", "image-classification")],
        Consumes = [To(Modalities.Image)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Detection, measurement or grading of findings in medical images such as X-rays and scans.</summary>
    public static ModelTask MedicalImageAnalysis => field ??= new("medical-image-analysis", "Medical image analysis")
    {
        AlternativeNames = ["Scan reading", "Radiograph analysis"],
        Definition = "Detection, measurement or grading of findings in medical images such as X-rays and scans.",
        Broader = [ImageTask],
        Sources = From("0"),
        Consumes = [To(Modalities.Image)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Creation of layouts, banners and illustrations that combine pictures, type and brand elements.</summary>
    public static ModelTask GraphicDesign => field ??= new("graphic-design", "Graphic design")
    {
        AlternativeNames = ["Layout design", "Visual design"],
        Definition = "Creation of layouts, banners and illustrations that combine pictures, type and brand elements.",
        Broader = [ImageTask],
        Sources = From("01"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Image)],
    };

    /// <summary>Finding of objects in an image with a class and bounding box for each.</summary>
    public static ModelTask ObjectDetection => field ??= new("object-detection", "Object detection")
    {
        AlternativeNames = ["Object localisation"],
        Definition = "Finding of objects in an image with a class and bounding box for each.",
        Broader = [ImageTask],
        Sources = From(""),
        References = [Exact("hf", "object-detection")],
        Consumes = [To(Modalities.Image)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Assignment of a class or object identity to every pixel of an image.</summary>
    public static ModelTask ImageSegmentation => field ??= new("image-segmentation", "Image segmentation")
    {
        AlternativeNames = ["Semantic segmentation", "Masking"],
        Definition = "Assignment of a class or object identity to every pixel of an image.",
        Broader = [ImageTask],
        Sources = From("2"),
        References = [Exact("hf", "image-segmentation")],
        Consumes = [To(Modalities.Image)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Improvement of resolution, sharpness, noise or colour of an image without change of its content.</summary>
    public static ModelTask ImageEnhancement => field ??= new("image-enhancement", "Image enhancement")
    {
        AlternativeNames = ["Super-resolution", "Image restoration"],
        Definition = "Improvement of resolution, sharpness, noise or colour of an image without change of its content.",
        Broader = [ImageTask],
        Sources = From(""),
        References = [Broad("hf", "image-to-image", 0.8)],
        Consumes = [To(Modalities.Image)],
        Produces = [To(Modalities.Image)],
    };

    /// <summary>Creation of pictures or drafts of a planned product to test its form and function.</summary>
    public static ModelTask PrototypeDesign => field ??= new("prototype-design", "Prototype design")
    {
        AlternativeNames = ["Concept rendering"],
        Definition = "Creation of pictures or drafts of a planned product to test its form and function.",
        Broader = [ImageTask, ThreeDTask],
        Sources = From("4"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Image)],
    };

    /// <summary>Creation of a new moving-picture clip from a written description.</summary>
    public static ModelTask VideoGeneration => field ??= new("video-generation", "Video generation")
    {
        AlternativeNames = ["Text-to-video"],
        Definition = "Creation of a new moving-picture clip from a written description.",
        Broader = [VideoTask],
        Sources = From("01234"),
        References = [Exact("hf", "text-to-video")],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Video)],
    };

    /// <summary>Creation of a clip that sets a given still image in motion.</summary>
    public static ModelTask ImageToVideo => field ??= new("image-to-video", "Image-to-video")
    {
        AlternativeNames = ["Image animation"],
        Definition = "Creation of a clip that sets a given still image in motion.",
        Broader = [VideoTask],
        Sources = From(""),
        References = [Exact("hf", "image-to-video")],
        Consumes = [To(Modalities.Image)],
        Produces = [To(Modalities.Video)],
    };

    /// <summary>Alteration of existing footage in content, style, length or sequence.</summary>
    public static ModelTask VideoEditing => field ??= new("video-editing", "Video editing")
    {
        AlternativeNames = ["Video-to-video"],
        Definition = "Alteration of existing footage in content, style, length or sequence.",
        Broader = [VideoTask],
        Sources = From("4"),
        References = [Broad("hf", "video-to-video", 0.8)],
        Consumes = [To(Modalities.Video)],
        Produces = [To(Modalities.Video)],
    };

    /// <summary>Creation of drawn, rendered or stylised moving pictures from a description.</summary>
    public static ModelTask AnimationGeneration => field ??= new("animation-generation", "Animation generation")
    {
        AlternativeNames = ["Motion graphics creation"],
        Definition = "Creation of drawn, rendered or stylised moving pictures from a description.",
        Broader = [VideoTask],
        Sources = From("1"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Video)],
    };

    /// <summary>Addition or replacement of elements, scenery or events within existing footage.</summary>
    public static ModelTask VisualEffects => field ??= new("visual-effects", "Visual effects")
    {
        AlternativeNames = ["VFX", "Compositing"],
        Definition = "Addition or replacement of elements, scenery or events within existing footage.",
        Broader = [VideoTask],
        Sources = From("1"),
        Consumes = [To(Modalities.Video)],
        Produces = [To(Modalities.Video)],
    };

    /// <summary>Description, search or answering of questions about the content of a video.</summary>
    public static ModelTask VideoUnderstanding => field ??= new("video-understanding", "Video understanding")
    {
        AlternativeNames = ["Video question answering", "Video captioning"],
        Definition = "Description, search or answering of questions about the content of a video.",
        Broader = [VideoTask],
        Sources = From(""),
        References = [Close("hf", "video-text-to-text", 0.8)],
        Consumes = [To(Modalities.Video)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Continuous generation of the next frames of an environment in response to actions.</summary>
    public static ModelTask WorldSimulation => field ??= new("world-simulation", "World simulation")
    {
        AlternativeNames = ["Interactive environment generation"],
        Definition = "Continuous generation of the next frames of an environment in response to actions.",
        Broader = [VideoTask],
        Sources = From(""),
        Consumes = [To(Modalities.Image), To(Modalities.Action)],
        Produces = [To(Modalities.Video)],
    };

    /// <summary>Creation of a video of a speaking figure from a portrait and a voice recording.</summary>
    public static ModelTask AvatarGeneration => field ??= new("avatar-generation", "Avatar generation")
    {
        AlternativeNames = ["Talking-head generation", "Lip synchronisation"],
        Definition = "Creation of a video of a speaking figure from a portrait and a voice recording.",
        Broader = [VideoTask],
        Sources = From(""),
        Consumes = [To(Modalities.Image), To(Modalities.Speech)],
        Produces = [To(Modalities.Video)],
    };

    /// <summary>Creation of musical audio from a description of style, mood or structure.</summary>
    public static ModelTask MusicGeneration => field ??= new("music-generation", "Music generation")
    {
        AlternativeNames = ["AI composition"],
        Definition = "Creation of musical audio from a description of style, mood or structure.",
        Broader = [AudioTask],
        Sources = From("0124"),
        References = [Broad("hf", "text-to-audio", 0.8)],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Music)],
    };

    /// <summary>Creation of non-musical sounds and ambiences from a written description.</summary>
    public static ModelTask SoundEffectGeneration => field ??= new("sound-effect-generation", "Sound-effect generation")
    {
        AlternativeNames = ["Foley generation"],
        Definition = "Creation of non-musical sounds and ambiences from a written description.",
        Broader = [AudioTask],
        Sources = From("4"),
        References = [Broad("hf", "text-to-audio", 0.8)],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Audio)],
    };

    /// <summary>Conversion of written text into audible speech with natural rhythm and intonation.</summary>
    public static ModelTask SpeechSynthesis => field ??= new("speech-synthesis", "Speech synthesis")
    {
        AlternativeNames = ["Text-to-speech", "TTS"],
        Definition = "Conversion of written text into audible speech with natural rhythm and intonation.",
        Broader = [AudioTask],
        Sources = From("1"),
        References = [Exact("hf", "text-to-speech")],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Speech)],
    };

    /// <summary>Synthesis of speech that imitates the voice of a given recording.</summary>
    public static ModelTask VoiceCloning => field ??= new("voice-cloning", "Voice cloning")
    {
        AlternativeNames = ["Voice replication"],
        Definition = "Synthesis of speech that imitates the voice of a given recording.",
        Broader = [AudioTask],
        Sources = From(""),
        Consumes = [To(Modalities.Speech), To(Modalities.Text)],
        Produces = [To(Modalities.Speech)],
    };

    /// <summary>Conversion of recorded or live speech into written text.</summary>
    public static ModelTask SpeechRecognition => field ??= new("speech-recognition", "Speech recognition")
    {
        AlternativeNames = ["Speech-to-text", "Transcription", "ASR"],
        Definition = "Conversion of recorded or live speech into written text.",
        Broader = [AudioTask],
        Sources = From(""),
        References = [Exact("hf", "automatic-speech-recognition")],
        Consumes = [To(Modalities.Speech)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Improvement of a recording by removal of noise, separation of sources or mastering.</summary>
    public static ModelTask AudioEnhancement => field ??= new("audio-enhancement", "Audio enhancement")
    {
        AlternativeNames = ["Noise reduction", "Mastering"],
        Definition = "Improvement of a recording by removal of noise, separation of sources or mastering.",
        Broader = [AudioTask],
        Sources = From("2"),
        References = [Broad("hf", "audio-to-audio", 0.8)],
        Consumes = [To(Modalities.Audio)],
        Produces = [To(Modalities.Audio)],
    };

    /// <summary>Holding of a live dialogue in which the model hears and answers in speech.</summary>
    public static ModelTask SpokenConversation => field ??= new("spoken-conversation", "Spoken conversation")
    {
        AlternativeNames = ["Voice dialogue", "Speech-to-speech dialogue"],
        Definition = "Holding of a live dialogue in which the model hears and answers in speech.",
        Broader = [AudioTask],
        Sources = From(""),
        References = [Related("ll", "realtime", 0.8)],
        Consumes = [To(Modalities.Speech)],
        Produces = [To(Modalities.Speech)],
    };

    /// <summary>Rendering of speech in one language as text or speech in another.</summary>
    public static ModelTask SpeechTranslation => field ??= new("speech-translation", "Speech translation")
    {
        AlternativeNames = ["Spoken language translation"],
        Definition = "Rendering of speech in one language as text or speech in another.",
        Broader = [AudioTask],
        Sources = From(""),
        Consumes = [To(Modalities.Speech)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Creation of a three-dimensional object from a written description.</summary>
    public static ModelTask ThreeDGeneration => field ??= new("three-d-generation", "3D generation")
    {
        AlternativeNames = ["Text-to-3D"],
        Definition = "Creation of a three-dimensional object from a written description.",
        Broader = [ThreeDTask],
        Sources = From("14"),
        References = [Exact("hf", "text-to-3d")],
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.ThreeDModel)],
    };

    /// <summary>Creation of a three-dimensional object or scene from one or more images.</summary>
    public static ModelTask ImageTo3d => field ??= new("image-to-3d", "Image-to-3D")
    {
        AlternativeNames = ["3D reconstruction"],
        Definition = "Creation of a three-dimensional object or scene from one or more images.",
        Broader = [ThreeDTask],
        Sources = From(""),
        References = [Exact("hf", "image-to-3d")],
        Consumes = [To(Modalities.Image)],
        Produces = [To(Modalities.ThreeDModel)],
    };

    /// <summary>Creation of a navigable three-dimensional place with terrain, buildings and objects.</summary>
    public static ModelTask EnvironmentGeneration => field ??= new("environment-generation", "Environment generation")
    {
        AlternativeNames = ["Scene generation", "Virtual world generation"],
        Definition = "Creation of a navigable three-dimensional place with terrain, buildings and objects.",
        Broader = [ThreeDTask],
        Sources = From("4"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.ThreeDModel)],
    };

    /// <summary>Creation of artificial records that keep the statistical properties of a real data set.</summary>
    public static ModelTask SyntheticDataGeneration => field ??= new("synthetic-data-generation", "Synthetic data generation")
    {
        AlternativeNames = ["Data synthesis"],
        Definition = "Creation of artificial records that keep the statistical properties of a real data set.",
        Broader = [DataTask],
        Sources = From("2"),
        Consumes = [To(Modalities.TabularData)],
        Produces = [To(Modalities.SyntheticData)],
    };

    /// <summary>Scoring of records or events by how far they depart from normal or honest behaviour.</summary>
    public static ModelTask AnomalyAndFraudDetection => field ??= new("anomaly-and-fraud-detection", "Anomaly and fraud detection")
    {
        AlternativeNames = ["Anomaly detection", "Outlier detection"],
        Definition = "Scoring of records or events by how far they depart from normal or honest behaviour.",
        Broader = [DataTask],
        Sources = From("0"),
        Consumes = [To(Modalities.TabularData)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Prediction of future values of a quantity from its past and related data.</summary>
    public static ModelTask Forecasting => field ??= new("forecasting", "Forecasting")
    {
        AlternativeNames = ["Time-series prediction"],
        Definition = "Prediction of future values of a quantity from its past and related data.",
        Broader = [DataTask],
        Sources = From("3"),
        References = [Exact("hf", "time-series-forecasting")],
        Consumes = [To(Modalities.TabularData)],
        Produces = [To(Modalities.TabularData)],
    };

    /// <summary>Ranking of items by the likely interest of a given user in a given situation.</summary>
    public static ModelTask Recommendation => field ??= new("recommendation", "Recommendation")
    {
        AlternativeNames = ["Item ranking", "Product suggestion"],
        Definition = "Ranking of items by the likely interest of a given user in a given situation.",
        Broader = [DataTask],
        Sources = From("02"),
        Consumes = [To(Modalities.TabularData)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Division of customers into groups with similar value, behaviour or needs.</summary>
    public static ModelTask CustomerSegmentation => field ??= new("customer-segmentation", "Customer segmentation")
    {
        AlternativeNames = ["Client clustering", "Audience segmentation"],
        Definition = "Division of customers into groups with similar value, behaviour or needs.",
        Broader = [DataTask],
        Sources = From("0"),
        Consumes = [To(Modalities.TabularData)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Search of data for patterns and relations, with the findings explained in words.</summary>
    public static ModelTask DataAnalysis => field ??= new("data-analysis", "Data analysis")
    {
        AlternativeNames = ["Pattern finding", "Data exploration"],
        Definition = "Search of data for patterns and relations, with the findings explained in words.",
        Broader = [DataTask],
        Sources = From("0"),
        Consumes = [To(Modalities.TabularData)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Prediction of a class or number for each row of a table from its other columns.</summary>
    public static ModelTask TabularPrediction => field ??= new("tabular-prediction", "Tabular prediction")
    {
        AlternativeNames = ["Tabular classification and regression"],
        Definition = "Prediction of a class or number for each row of a table from its other columns.",
        Broader = [DataTask],
        Sources = From(""),
        References = [Narrow("hf", "tabular-classification", 0.8), Narrow("hf", "tabular-regression", 0.8)],
        Consumes = [To(Modalities.TabularData)],
        Produces = [To(Modalities.ScoreOrLabel)],
    };

    /// <summary>Proposal of molecules, proteins or gene sequences with wanted structure or function.</summary>
    public static ModelTask MoleculeAndSequenceDesign => field ??= new("molecule-and-sequence-design", "Molecule and sequence design")
    {
        AlternativeNames = ["Protein design", "De novo molecular design"],
        Definition = "Proposal of molecules, proteins or gene sequences with wanted structure or function.",
        Broader = [ScienceTask],
        Sources = From("02"),
        Consumes = [To(Modalities.BiologicalSequence)],
        Produces = [To(Modalities.BiologicalSequence)],
    };

    /// <summary>Choice and filling of calls to external functions in order to fulfil a request.</summary>
    public static ModelTask ToolUse => field ??= new("tool-use", "Tool use")
    {
        AlternativeNames = ["Function calling"],
        Definition = "Choice and filling of calls to external functions in order to fulfil a request.",
        Broader = [AgentTask],
        Sources = From(""),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Action)],
        Requires = [To(Capabilities.ToolCalling)],
    };

    /// <summary>Execution of a recurring sequence of steps across systems from an instruction or trigger.</summary>
    public static ModelTask WorkflowAutomation => field ??= new("workflow-automation", "Workflow automation")
    {
        AlternativeNames = ["Process automation"],
        Definition = "Execution of a recurring sequence of steps across systems from an instruction or trigger.",
        Broader = [AgentTask],
        Sources = From("01"),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Action)],
        Requires = [To(Capabilities.ToolCalling)],
    };

    /// <summary>Division of a goal into ordered steps with their conditions and resources.</summary>
    public static ModelTask Planning => field ??= new("planning", "Planning")
    {
        AlternativeNames = ["Task decomposition"],
        Definition = "Division of a goal into ordered steps with their conditions and resources.",
        Broader = [AgentTask],
        Sources = From(""),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>Operation of a graphical interface by mouse and keyboard actions chosen from screen images.</summary>
    public static ModelTask ComputerOperation => field ??= new("computer-operation", "Computer operation")
    {
        AlternativeNames = ["GUI automation", "Browser automation"],
        Definition = "Operation of a graphical interface by mouse and keyboard actions chosen from screen images.",
        Broader = [AgentTask],
        Sources = From(""),
        Consumes = [To(Modalities.Image), To(Modalities.Text)],
        Produces = [To(Modalities.Action)],
        Requires = [To(Capabilities.ToolCalling)],
    };

    /// <summary>Answering of an open question through repeated search, reading and synthesis of many sources.</summary>
    public static ModelTask DeepResearch => field ??= new("deep-research", "Deep research")
    {
        AlternativeNames = ["Agentic research"],
        Definition = "Answering of an open question through repeated search, reading and synthesis of many sources.",
        Broader = [AgentTask, LanguageTask],
        Sources = From(""),
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
        Requires = [To(Capabilities.ToolCalling)],
    };

    /// <summary>Generation of motor actions for a machine from camera images and an instruction.</summary>
    public static ModelTask RobotControl => field ??= new("robot-control", "Robot control")
    {
        AlternativeNames = ["Robotic action generation", "Visuomotor control"],
        Definition = "Generation of motor actions for a machine from camera images and an instruction.",
        Broader = [AgentTask],
        Sources = From(""),
        References = [Broad("hf", "robotics", 0.8)],
        Consumes = [To(Modalities.Image), To(Modalities.Text)],
        Produces = [To(Modalities.Action)],
    };

    /// <value>All of them, broader ones before narrower ones.</value>
    public static IReadOnlyList<ModelTask> All => field ??= Array.AsReadOnly(
    [
        TextGenerationTask, LanguageTask, CodeTask, ImageTask, VideoTask, AudioTask, ThreeDTask, DataTask, AgentTask,
        ScienceTask, ArticleWriting, EmailWriting, EssayWriting, SocialPostWriting, ReportWriting,
        MarketingCopywriting, ScriptWriting, CreativeWriting, Storytelling, StyleAdaptation, IdeaGeneration,
        ProductDescriptionWriting, QuestionAnswering, Summarization, Translation, TextClassification,
        InformationExtraction, SentimentAnalysis, SemanticSearch, DocumentProcessing, Conversation, FactChecking,
        ContentModeration, Embedding, Reranking, ComplexReasoning, OpticalCharacterRecognition, CodeGeneration,
        CodeCompletion, CodeDebugging, CodeExplanation, CodeDocumentation, CodeReview, CodeTranslation,
        AutonomousCoding, ImageGeneration, ImageEditing, ImageCaptioning, VisualQuestionAnswering,
        ImageClassification, MedicalImageAnalysis, GraphicDesign, ObjectDetection, ImageSegmentation,
        ImageEnhancement, PrototypeDesign, VideoGeneration, ImageToVideo, VideoEditing, AnimationGeneration,
        VisualEffects, VideoUnderstanding, WorldSimulation, AvatarGeneration, MusicGeneration, SoundEffectGeneration,
        SpeechSynthesis, VoiceCloning, SpeechRecognition, AudioEnhancement, SpokenConversation, SpeechTranslation,
        ThreeDGeneration, ImageTo3d, EnvironmentGeneration, SyntheticDataGeneration, AnomalyAndFraudDetection,
        Forecasting, Recommendation, CustomerSegmentation, DataAnalysis, TabularPrediction,
        MoleculeAndSequenceDesign, ToolUse, WorkflowAutomation, Planning, ComputerOperation, DeepResearch,
        RobotControl,
    ]);
}
