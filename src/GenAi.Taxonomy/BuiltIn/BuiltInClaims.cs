namespace GenAi.Taxonomy;

/// <summary>What the articles say, in words of our own, with what the taxonomy makes of it.</summary>
internal static class BuiltInClaims
{
    public static IReadOnlyList<SourcedClaim> All => field ??= Array.AsReadOnly<SourcedClaim>(
    [
        new("c01-llm-subset-or-apart-000", "LLMs are placed inside generative AI as its specialised part for human-like text.", Sources.Article000)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "C1",
            Resolution = "The large language model is held as a narrower family of generative AI because it generates text, and the non-generative encoder language model stands outside as a sibling.",
        },
        new("c01-llm-subset-or-apart-001", "LLMs count among the technologies that the wider category of generative AI takes in.", Sources.Article001)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "C1",
            Resolution = "The large language model is held as a narrower family of generative AI because it generates text, and the non-generative encoder language model stands outside as a sibling.",
        },
        new("c01-llm-subset-or-apart-002", "LLMs are set against generative AI: they process and predict language, whereas generative AI makes content from nothing.", Sources.Article002)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "C1",
            Stance = ClaimStance.Denies,
            Status = ClaimStatus.Disputed,
            Resolution = "The large language model is held as a narrower family of generative AI because it generates text, and the non-generative encoder language model stands outside as a sibling.",
        },
        new("c01-llm-generates-text-002", "LLMs answer queries in text, condense long passages and even write creatively.", Sources.Article002)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelTasks.CreativeWriting],
            Topic = "C1",
            Resolution = "The statement contradicts the same article's separation and is followed: a model that writes text is generative, so the subset edge stands.",
        },
        new("c01-llm-subset-or-apart-003", "An LLM is one application of generative AI, tailored to linguistic work.", Sources.Article003)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "C1",
            Resolution = "The large language model is held as a narrower family of generative AI because it generates text, and the non-generative encoder language model stands outside as a sibling.",
        },
        new("c01-llm-subset-or-apart-004", "LLMs form a text-centred subset of generative AI.", Sources.Article004)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "C1",
            Resolution = "The large language model is held as a narrower family of generative AI because it generates text, and the non-generative encoder language model stands outside as a sibling.",
        },
        new("c02-genai-is-gan-and-vae-000", "Generative AI rests on adversarial networks and variational autoencoders, which are the only techniques its comparison lists.", Sources.Article000)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelArchitectures.Gan, ModelArchitectures.Vae],
            Topic = "C2",
            Status = ClaimStatus.Incomplete,
            Resolution = "Generative AI is built on GAN, VAE, diffusion and transformer architectures together, so a list of only some of them is marked incomplete.",
        },
        new("c02-genai-is-gan-and-vae-001", "Generative AI covers language models, diffusion, adversarial networks and further specialised architectures.", Sources.Article001)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ModelArchitectures.Gan, ModelArchitectures.DiffusionModel,
                ModelFamilies.LargeLanguageModel,
            ],
            Topic = "C2",
            Stance = ClaimStance.Denies,
            Resolution = "Generative AI is built on GAN, VAE, diffusion and transformer architectures together, so a list of only some of them is marked incomplete.",
        },
        new("c02-genai-is-gan-and-vae-002", "Generative AI tends to work with adversarial networks or variational autoencoders, while transformers are left to LLMs.", Sources.Article002)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelArchitectures.Gan, ModelArchitectures.Vae],
            Topic = "C2",
            Status = ClaimStatus.Incomplete,
            Resolution = "Generative AI is built on GAN, VAE, diffusion and transformer architectures together, so a list of only some of them is marked incomplete.",
        },
        new("c02-genai-is-gan-and-vae-003", "The core architecture of generative AI varies, with diffusion, adversarial networks and transformers as examples.", Sources.Article003)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ModelArchitectures.DiffusionModel, ModelArchitectures.Gan,
                ModelArchitectures.Transformer,
            ],
            Topic = "C2",
            Stance = ClaimStance.Denies,
            Resolution = "Generative AI is built on GAN, VAE, diffusion and transformer architectures together, so a list of only some of them is marked incomplete.",
        },
        new("c02-genai-is-gan-and-vae-004", "Generative AI draws on language models, adversarial networks, variational autoencoders and diffusion alike.", Sources.Article004)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ModelArchitectures.Gan, ModelArchitectures.Vae,
                ModelArchitectures.DiffusionModel, ModelFamilies.LargeLanguageModel,
            ],
            Topic = "C2",
            Stance = ClaimStance.Denies,
            Resolution = "Generative AI is built on GAN, VAE, diffusion and transformer architectures together, so a list of only some of them is marked incomplete.",
        },
        new("c03-genai-analyses-medical-images-000", "Generative AI reads medical pictures such as X-rays and so supports more accurate diagnosis.", Sources.Article000)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelTasks.MedicalImageAnalysis, ModelFamilies.VisionRecognitionModel],
            Topic = "C3",
            Status = ClaimStatus.Disputed,
            Resolution = "Image analysis suits the vision recognition model, with vision-language models next, because it labels a picture rather than creating one.",
        },
        new("c03-genai-finds-fraud-and-sorts-portfolios-000", "Banks can have both technologies spot patterns, flag possible fraud and arrange customer portfolios.", Sources.Article000)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel, ModelTasks.AnomalyAndFraudDetection,
                ModelTasks.CustomerSegmentation,
            ],
            Topic = "C3",
            Status = ClaimStatus.Disputed,
            Resolution = "Fraud detection and portfolio grouping suit tabular models, because both score records, so the claim is kept with a low fit or none.",
        },
        new("c03-llm-finds-trends-in-trial-data-000", "LLMs work through the mass of data from clinical trials and bring out trends that speed up decisions.", Sources.Article000)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ModelTasks.DataAnalysis,
                ApplicationAreas.Healthcare.ClinicalTrialDataAnalysis,
            ],
            Topic = "C3",
            Status = ClaimStatus.Disputed,
            Resolution = "The language model gets a medium fit with human review and reasoning models a high one, because trend finding is analysis rather than writing.",
        },
        new("c03-genai-goes-beyond-classifying-000", "Generative AI produces new content where other systems only recognise or classify.", Sources.Article000)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.DiscriminativeAi],
            Topic = "C3",
            Stance = ClaimStance.Denies,
            Resolution = "A contrast edge links generative AI and discriminative AI, and it counts against the image-analysis claim of the same article.",
        },
        new("c03-pattern-forecasts-are-predictive-003", "Finding patterns in order to forecast is the business of predictive AI, and generative AI uses patterns for new content.", Sources.Article003)
        {
            Subjects = [ModelFamilies.PredictiveAi, ModelTasks.Forecasting],
            Topic = "C3",
            Stance = ClaimStance.Denies,
            Resolution = "By implication this counters the analytic claims for generative AI, so such tasks sit with predictive families.",
        },
        new("c04-llm-has-memory-units-000", "LLM architectures contain memory units from which relevant information is kept and fetched.", Sources.Article000)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ModelArchitectures.ContextWindow, ModelArchitectures.AgentMemory,
                ModelArchitectures.RetrievalAugmentation,
            ],
            Topic = "C4",
            Status = ClaimStatus.Disputed,
            Resolution = "Memory is held as context window, agent memory and retrieval augmentation around the model, since the transformer itself has no store-and-retrieve unit.",
        },
        new("c04-context-comes-from-attention-004", "Self-attention lets the model weigh a whole passage for every word, and no separate memory is mentioned.", Sources.Article004)
        {
            Subjects = [ModelArchitectures.Transformer, ModelArchitectures.SelfAttention],
            Topic = "C4",
            Resolution = "Context handling is held as self-attention of the transformer, which is why memory is modelled around it and not in it.",
        },
        new("c05-bert-is-an-llm-002", "BERT is named beside GPT-3 as a model that processes and generates language.", Sources.Article002)
        {
            Subjects = [AiSystems.Bert, ModelFamilies.LargeLanguageModel, ModelFamilies.EncoderLanguageModel],
            Topic = "C5",
            Status = ClaimStatus.Disputed,
            Resolution = "BERT is an instance of the encoder language model outside generative AI, because it is an encoder that fills masks and classifies rather than writing freely.",
        },
        new("c05-bert-is-an-llm-004", "BERT is listed as a leading example of an LLM, together with GPT and Claude.", Sources.Article004)
        {
            Subjects = [AiSystems.Bert, ModelFamilies.LargeLanguageModel, ModelFamilies.EncoderLanguageModel],
            Topic = "C5",
            Status = ClaimStatus.Disputed,
            Resolution = "BERT is an instance of the encoder language model outside generative AI, because it is an encoder that fills masks and classifies rather than writing freely.",
        },
        new("c05-bert-is-an-llm-003", "Some older or specialised language models do not generate at all but only classify or translate.", Sources.Article003)
        {
            Subjects = [ModelFamilies.EncoderLanguageModel, ModelFamilies.TranslationModel],
            Topic = "C5",
            Stance = ClaimStance.Denies,
            Resolution = "By implication this removes encoders such as BERT from the generative families, and the encoder language model is the place for them.",
        },
        new("c06-google-assistant-relies-on-llm-004", "Google Assistant depends strongly on LLMs to understand queries and reply.", Sources.Article004)
        {
            Subjects =
            [
                AiSystems.GoogleAssistant, ModelFamilies.LargeLanguageModel,
                ApplicationAreas.CustomerService.VirtualAssistant,
            ],
            Topic = "C6",
            Status = ClaimStatus.TimeDependent,
            Resolution = "The assistant is kept as a system without a firm language-model base, because it long ran on intent recognition and its engine depends on the date.",
        },
        new("c07-code-is-llm-output-000", "Code is counted with audio and video among the formats for which broader generative AI is needed.", Sources.Article000)
        {
            Subjects = [Modalities.SourceCode, ModelFamilies.GenerativeAi],
            Topic = "C7",
            Stance = ClaimStance.Denies,
            Status = ClaimStatus.Disputed,
            Resolution = "Source code is a modality that the large language model and its code-model branch produce, and that generative AI covers because it is the broader family.",
        },
        new("c07-llm-writes-code-000", "LLMs can be prompted or tuned to write code, and both technologies suggest it or find its bugs.", Sources.Article000)
        {
            Subjects = [Modalities.SourceCode, ModelFamilies.LargeLanguageModel, ModelTasks.CodeGeneration],
            Topic = "C7",
            Resolution = "Code generation, completion and debugging are performed by the large language model and best by the code model.",
        },
        new("c07-code-is-llm-output-001", "Programming code is among the outputs of LLMs.", Sources.Article001)
        {
            Subjects = [Modalities.SourceCode, ModelFamilies.LargeLanguageModel],
            Topic = "C7",
            Resolution = "Source code is a modality that the large language model and its code-model branch produce, and that generative AI covers because it is the broader family.",
        },
        new("c07-code-is-llm-output-003", "LLM output is mainly text and code, whereas code appears for generative AI only among its inputs.", Sources.Article003)
        {
            Subjects = [Modalities.SourceCode, ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "C7",
            Resolution = "Source code is a modality that the large language model and its code-model branch produce, and that generative AI covers because it is the broader family.",
        },
        new("c07-code-is-llm-output-004", "LLMs produce code fragments, assist with debugging and document software.", Sources.Article004)
        {
            Subjects =
            [
                Modalities.SourceCode, ModelFamilies.LargeLanguageModel, ModelTasks.CodeGeneration,
                ModelTasks.CodeDebugging, ModelTasks.CodeDocumentation,
            ],
            Topic = "C7",
            Resolution = "Source code is a modality that the large language model and its code-model branch produce, and that generative AI covers because it is the broader family.",
        },
        new("c08-genai-is-one-model-000", "Generative AI is described as a deep-learning model in the singular.", Sources.Article000)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.DeepLearning],
            Topic = "C8",
            Status = ClaimStatus.Disputed,
            Resolution = "Generative AI is held as a category of model families, not as one model, because its members differ in architecture and output.",
        },
        new("c08-genai-is-one-model-001", "Generative AI is a wide category that joins different models according to the output wanted.", Sources.Article001)
        {
            Subjects = [ModelFamilies.GenerativeAi],
            Topic = "C8",
            Stance = ClaimStance.Denies,
            Resolution = "Generative AI is held as a category of model families, not as one model, because its members differ in architecture and output.",
        },
        new("c08-genai-is-one-model-002", "Generative AI is a part of artificial intelligence in which various algorithms produce new data.", Sources.Article002)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.ArtificialIntelligence],
            Topic = "C8",
            Stance = ClaimStance.Denies,
            Resolution = "Generative AI is held as a category of model families, not as one model, because its members differ in architecture and output.",
        },
        new("c08-genai-is-one-model-003", "Generative AI is a collective name for every model whose result is new data.", Sources.Article003)
        {
            Subjects = [ModelFamilies.GenerativeAi],
            Topic = "C8",
            Stance = ClaimStance.Denies,
            Resolution = "Generative AI is held as a category of model families, not as one model, because its members differ in architecture and output.",
        },
        new("c08-genai-is-one-model-004", "Generative AI is the wider category of all systems able to make new content.", Sources.Article004)
        {
            Subjects = [ModelFamilies.GenerativeAi],
            Topic = "C8",
            Stance = ClaimStance.Denies,
            Resolution = "Generative AI is held as a category of model families, not as one model, because its members differ in architecture and output.",
        },
        new("c09-llm-is-text-only-000", "LLMs are confined to understanding and writing human-like text.", Sources.Article000)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, Modalities.Text],
            Topic = "C9",
            Status = ClaimStatus.TimeDependent,
            Resolution = "The large language model is text-centred and the narrower multimodal and omni models add further modalities, so the limit holds for its date only.",
        },
        new("c09-llm-is-text-only-001", "LLMs work mainly on reading and writing text, in contrast to media of other kinds.", Sources.Article001)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, Modalities.Text],
            Topic = "C9",
            Status = ClaimStatus.TimeDependent,
            Resolution = "The large language model is text-centred and the narrower multimodal and omni models add further modalities, so the limit holds for its date only.",
        },
        new("c09-llm-is-text-only-002", "LLMs learn from text and deal with written language.", Sources.Article002)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, Modalities.Text],
            Topic = "C9",
            Status = ClaimStatus.TimeDependent,
            Resolution = "The large language model is text-centred and the narrower multimodal and omni models add further modalities, so the limit holds for its date only.",
        },
        new("c09-llm-is-text-only-003", "The output of an LLM is for the most part text or code.", Sources.Article003)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, Modalities.Text, Modalities.SourceCode],
            Topic = "C9",
            Status = ClaimStatus.TimeDependent,
            Resolution = "The large language model is text-centred and the narrower multimodal and omni models add further modalities, so the limit holds for its date only.",
        },
        new("c09-llm-is-text-only-004", "LLMs specialise in text, and other media are left to further kinds of generative AI.", Sources.Article004)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, Modalities.Text],
            Topic = "C9",
            Status = ClaimStatus.TimeDependent,
            Resolution = "The large language model is text-centred and the narrower multimodal and omni models add further modalities, so the limit holds for its date only.",
        },
        new("c09-future-systems-unify-modalities-001", "Systems to come are expected to unite text, picture, sound and moving image.", Sources.Article001)
        {
            Subjects = [ModelFamilies.OmniModel, ModelFamilies.MultimodalLlm],
            Topic = "C9",
            Stance = ClaimStance.Denies,
            Status = ClaimStatus.TimeDependent,
            Resolution = "The omni model and the multimodal LLM already hold this unification, so the text-only scope ends at the narrower families.",
        },
        new("c10-gan-is-usual-for-images-004", "Adversarial networks are a frequent choice for making images.", Sources.Article004)
        {
            Subjects = [ModelArchitectures.Gan, ModelTasks.ImageGeneration],
            Topic = "C10",
            Status = ClaimStatus.TimeDependent,
            Resolution = "Both architectures produce images and are alternatives, with diffusion ranked first because it is the more recent common base.",
        },
        new("c10-gan-is-usual-for-images-003", "For pictures the example given is a diffusion model.", Sources.Article003)
        {
            Subjects = [ModelArchitectures.DiffusionModel, ModelTasks.ImageGeneration, ModelFamilies.ImageGenerationModel],
            Topic = "C10",
            Stance = ClaimStance.Denies,
            Resolution = "Both architectures produce images and are alternatives, with diffusion ranked first because it is the more recent common base.",
        },
        new("c10-gan-and-diffusion-for-media-001", "Diffusion models and adversarial networks are both named for images, video and music.", Sources.Article001)
        {
            Subjects =
            [
                ModelArchitectures.Gan, ModelArchitectures.DiffusionModel, ModelTasks.ImageGeneration,
                ModelTasks.VideoGeneration,
            ],
            Topic = "C10",
            Resolution = "Both architectures produce images and are alternatives, with diffusion ranked first because it is the more recent common base.",
        },
        new("c11-outputs-are-not-copies-004", "Generated results are like the training data yet are no direct copy of it.", Sources.Article004)
        {
            Subjects = [ModelFamilies.GenerativeAi, Risks.Memorisation],
            Topic = "C11",
            Resolution = "Output is new in the normal case, but memorisation, copyright infringement and plagiarism remain as risks because close copies do occur.",
        },
        new("c11-outputs-can-be-very-similar-002", "Generated content may come very close to its source data, although it can also be original.", Sources.Article002)
        {
            Subjects = [ModelFamilies.GenerativeAi, Risks.Memorisation],
            Topic = "C11",
            Stance = ClaimStance.Denies,
            Resolution = "Closeness to the training data is accepted as possible, and memorisation is the risk node that records it.",
        },
        new("c11-outputs-go-beyond-imitation-002", "Generation is more than imitation and yields new work that could pass for a person's own.", Sources.Article002)
        {
            Subjects = [ModelFamilies.GenerativeAi, Risks.UndisclosedAi],
            Topic = "C11",
            Resolution = "Originality is accepted as the normal case, and the human appearance is a reason for the undisclosed-content risk.",
        },
        new("c11-outputs-infringe-or-plagiarise-000", "Copyright infringement is named as a danger of generative AI and plagiarism as one of LLMs.", Sources.Article000)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel, Risks.CopyrightInfringement,
                Risks.Plagiarism,
            ],
            Topic = "C11",
            Stance = ClaimStance.Denies,
            Resolution = "Output is new in the normal case, but memorisation, copyright infringement and plagiarism remain as risks because close copies do occur.",
        },
        new("c12-multimodality-is-here-001", "A unified multimodal experience is still to come.", Sources.Article001)
        {
            Subjects = [ModelFamilies.MultimodalGenerativeModel, ModelFamilies.OmniModel],
            Topic = "C12",
            Stance = ClaimStance.Denies,
            Status = ClaimStatus.TimeDependent,
            Resolution = "Multimodal generation is held as present, because systems of that kind already exist.",
        },
        new("c12-multimodality-is-here-000", "Generative AI can already handle several types of content at once.", Sources.Article000)
        {
            Subjects = [ModelFamilies.MultimodalGenerativeModel],
            Topic = "C12",
            Resolution = "Multimodal generation is held as present, because systems of that kind already exist.",
        },
        new("c12-multimodality-is-here-004", "Many systems of today accept one type of data and return another, DALL·E being the example.", Sources.Article004)
        {
            Subjects = [ModelFamilies.MultimodalGenerativeModel, ModelArchitectures.CrossModalConditioning, AiSystems.DallE],
            Topic = "C12",
            Resolution = "Multimodal generation is held as present, because systems of that kind already exist.",
        },
        new("c13-llm-for-fraud-detection-000", "Fraud detection is listed with education and customer service as a use of LLMs.", Sources.Article000)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ModelTasks.AnomalyAndFraudDetection,
                ApplicationAreas.FinancialServices.FraudDetection,
            ],
            Topic = "C13",
            Status = ClaimStatus.Disputed,
            Resolution = "Fraud detection is performed by tabular models, and the language model keeps a low fit marked as disputed because scoring records is not a language task.",
        },
        new("c13-llm-for-fraud-detection-003", "LLMs are described by linguistic patterns only, while pattern finding for forecasts is given to predictive AI.", Sources.Article003)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.PredictiveAi],
            Topic = "C13",
            Stance = ClaimStance.Denies,
            Resolution = "By implication fraud scoring is no language-model task, so predictive families hold it.",
        },
        new("c14-text-list-under-genai-heading-000", "A list of answering, summarising, translating and writing is headed as examples of generative AI in general.", Sources.Article000)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel, ModelTasks.QuestionAnswering,
                ModelTasks.Summarization, ModelTasks.Translation,
            ],
            Topic = "C14",
            Status = ClaimStatus.Disputed,
            Resolution = "The list is attributed to the large language model, because the heading above it is a copying error.",
        },
        new("c14-text-list-is-of-llm-000", "The advantages section of the article credits LLMs with writing, summarising and translating.", Sources.Article000)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelTasks.Summarization, ModelTasks.Translation],
            Topic = "C14",
            Stance = ClaimStance.Denies,
            Resolution = "The article's own later list confirms the attribution to the large language model.",
        },
        new("c14-text-list-is-of-llm-001", "Answering questions, article writing and translation are what LLMs do best.", Sources.Article001)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ModelTasks.QuestionAnswering, ModelTasks.ArticleWriting,
                ModelTasks.Translation,
            ],
            Topic = "C14",
            Stance = ClaimStance.Denies,
            Resolution = "A second article confirms that these language tasks belong to the large language model.",
        },
        new("c15-llm-translates-000", "Translation is one of the everyday abilities listed for LLMs.", Sources.Article000)
        {
            Subjects = [ModelTasks.Translation, ModelFamilies.LargeLanguageModel],
            Topic = "C15",
            Resolution = "Translation is performed by the translation model and by the large language model, and its output is text in both cases, so it is no classification task.",
        },
        new("c15-llm-translates-001", "LLMs translate and are said to improve translation quality.", Sources.Article001)
        {
            Subjects = [ModelTasks.Translation, ModelFamilies.LargeLanguageModel],
            Topic = "C15",
            Resolution = "Translation is performed by the translation model and by the large language model, and its output is text in both cases, so it is no classification task.",
        },
        new("c15-llm-translates-002", "Automatic translation services are a usual application of LLMs.", Sources.Article002)
        {
            Subjects = [ModelTasks.Translation, ModelFamilies.LargeLanguageModel],
            Topic = "C15",
            Resolution = "Translation is performed by the translation model and by the large language model, and its output is text in both cases, so it is no classification task.",
        },
        new("c15-llm-translates-004", "LLMs translate between languages, often accurately and fluently.", Sources.Article004)
        {
            Subjects = [ModelTasks.Translation, ModelFamilies.LargeLanguageModel],
            Topic = "C15",
            Resolution = "Translation is performed by the translation model and by the large language model, and its output is text in both cases, so it is no classification task.",
        },
        new("c15-translation-without-generation-003", "Certain specialised language models translate without producing free-form content.", Sources.Article003)
        {
            Subjects = [ModelTasks.Translation, ModelFamilies.TranslationModel, ModelFamilies.EncoderLanguageModel],
            Topic = "C15",
            Stance = ClaimStance.Denies,
            Status = ClaimStatus.Incomplete,
            Resolution = "Translation is performed by the translation model and by the large language model, and its output is text in both cases, so it is no classification task.",
        },
        new("c16-distinct-technologies-000", "The two technologies are introduced as clearly different things.", Sources.Article000)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel],
            Topic = "C16",
            Status = ClaimStatus.Disputed,
            Resolution = "A contrast is not taken as disjointness: the subset relation holds and the comparison of the two families is data for Compare, not an edge.",
        },
        new("c16-distinct-technologies-001", "Generative AI is contrasted with LLMs as if they were separate, since only the former goes beyond text.", Sources.Article001)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel],
            Topic = "C16",
            Status = ClaimStatus.Disputed,
            Resolution = "A contrast is not taken as disjointness: the subset relation holds and the comparison of the two families is data for Compare, not an edge.",
        },
        new("c16-distinct-technologies-002", "The two technologies have separate roles and serve different ends.", Sources.Article002)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel],
            Topic = "C16",
            Status = ClaimStatus.Disputed,
            Resolution = "A contrast is not taken as disjointness: the subset relation holds and the comparison of the two families is data for Compare, not an edge.",
        },
        new("c16-distinct-technologies-003", "The two terms stand for different technological layers.", Sources.Article003)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel],
            Topic = "C16",
            Status = ClaimStatus.Disputed,
            Resolution = "A contrast is not taken as disjointness: the subset relation holds and the comparison of the two families is data for Compare, not an edge.",
        },
        new("c16-subset-after-all-000", "Just after the distinction, LLMs are called a subset that specialises in text.", Sources.Article000)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel],
            Topic = "C16",
            Stance = ClaimStance.Denies,
            Resolution = "A contrast is not taken as disjointness: the subset relation holds and the comparison of the two families is data for Compare, not an edge.",
        },
        new("c16-subset-after-all-001", "The technology comparison lists LLMs as something generative AI includes.", Sources.Article001)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel],
            Topic = "C16",
            Stance = ClaimStance.Denies,
            Resolution = "A contrast is not taken as disjointness: the subset relation holds and the comparison of the two families is data for Compare, not an edge.",
        },
        new("c16-subset-after-all-004", "The terms are related but not exchangeable, because one is contained in the other.", Sources.Article004)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel],
            Topic = "C16",
            Stance = ClaimStance.Denies,
            Resolution = "A contrast is not taken as disjointness: the subset relation holds and the comparison of the two families is data for Compare, not an edge.",
        },
        new("c17-chatbots-are-a-genai-advantage-000", "Chatbots that serve customers at all hours are praised as an advantage of generative AI.", Sources.Article000)
        {
            Subjects = [ModelFamilies.GenerativeAi, ApplicationAreas.CustomerService.SupportChatbot, ModelTasks.Conversation],
            Topic = "C17",
            Stance = ClaimStance.Denies,
            Status = ClaimStatus.Disputed,
            Resolution = "Round-the-clock chat support is an application suited to the large language model, because conversation is a language task.",
        },
        new("c17-chatbots-are-llm-applications-000", "The comparison table places chatbots and customer service under LLMs.", Sources.Article000)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ApplicationAreas.CustomerService.SupportChatbot],
            Topic = "C17",
            Resolution = "Round-the-clock chat support is an application suited to the large language model, because conversation is a language task.",
        },
        new("c17-chatbots-are-llm-applications-001", "Chatbots and virtual assistants are where LLMs are widely used, to the benefit of customer support.", Sources.Article001)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ApplicationAreas.CustomerService.SupportChatbot,
                ApplicationAreas.CustomerService.VirtualAssistant,
            ],
            Topic = "C17",
            Resolution = "Round-the-clock chat support is an application suited to the large language model, because conversation is a language task.",
        },
        new("c17-chatbots-are-llm-applications-002", "Chatbots and virtual assistants are common uses of LLMs.", Sources.Article002)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ApplicationAreas.CustomerService.SupportChatbot,
                ApplicationAreas.CustomerService.VirtualAssistant,
            ],
            Topic = "C17",
            Resolution = "Round-the-clock chat support is an application suited to the large language model, because conversation is a language task.",
        },
        new("c17-chatbots-are-llm-applications-004", "Chatbots and assistants lean on LLMs to converse naturally.", Sources.Article004)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ApplicationAreas.CustomerService.SupportChatbot,
                ApplicationAreas.CustomerService.VirtualAssistant, InteractionStyles.ConversationalChat,
            ],
            Topic = "C17",
            Resolution = "Round-the-clock chat support is an application suited to the large language model, because conversation is a language task.",
        },
        new("c18-blogs-need-broader-genai-000", "Blog content is one of the reasons given for choosing broader generative AI.", Sources.Article000)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ApplicationAreas.MarketingAdvertising.BlogAndSeoContent,
                ModelTasks.ArticleWriting,
            ],
            Topic = "C18",
            Status = ClaimStatus.Disputed,
            Resolution = "Blog writing goes to the large language model because its output is text, while the pictures beside it go to an image family.",
        },
        new("c18-blogs-need-broader-genai-002", "Blog posts and articles illustrate the output of generative AI, apart from LLMs.", Sources.Article002)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelTasks.ArticleWriting],
            Topic = "C18",
            Status = ClaimStatus.Disputed,
            Resolution = "Blog writing goes to the large language model because its output is text, while the pictures beside it go to an image family.",
        },
        new("c18-text-work-is-for-llms-000", "Work made up mostly of text is best served by LLMs.", Sources.Article000)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, Modalities.Text],
            Topic = "C18",
            Stance = ClaimStance.Denies,
            Resolution = "Blog writing goes to the large language model because its output is text, while the pictures beside it go to an image family.",
        },
        new("c18-text-work-is-for-llms-001", "Writing articles is what LLMs excel at, and firms that mainly write benefit from them.", Sources.Article001)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelTasks.ArticleWriting],
            Topic = "C18",
            Stance = ClaimStance.Denies,
            Resolution = "Blog writing goes to the large language model because its output is text, while the pictures beside it go to an image family.",
        },
        new("c18-text-work-is-for-llms-004", "LLMs are the tool for articles, reports, marketing copy and other prose.", Sources.Article004)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelTasks.ArticleWriting, ModelTasks.MarketingCopywriting],
            Topic = "C18",
            Stance = ClaimStance.Denies,
            Resolution = "Blog writing goes to the large language model because its output is text, while the pictures beside it go to an image family.",
        },
        new("c19-gans-give-text-and-video-002", "Adversarial networks make convincing text as well as realistic pictures and new video possible.", Sources.Article002)
        {
            Subjects = [ModelArchitectures.Gan, Modalities.Text, Modalities.Video],
            Topic = "C19",
            Status = ClaimStatus.Disputed,
            Resolution = "The GAN is tied to image, video, music, audio and table output only, because it copes badly with discrete text.",
        },
        new("c19-gans-give-media-001", "Adversarial networks are named for pictures, video and music made without a language model.", Sources.Article001)
        {
            Subjects = [ModelArchitectures.Gan, Modalities.Image, Modalities.Video, Modalities.Music],
            Topic = "C19",
            Stance = ClaimStance.Denies,
            Resolution = "The media outputs are followed, and the absence of text here counts by implication against text from a GAN.",
        },
        new("c19-gans-give-images-004", "Adversarial networks are presented for realistic images.", Sources.Article004)
        {
            Subjects = [ModelArchitectures.Gan, Modalities.Image],
            Topic = "C19",
            Stance = ClaimStance.Denies,
            Resolution = "Image output is followed, and text is left to language models as the article does.",
        },
        new("c20-llms-recommend-and-search-002", "Streaming services use LLMs to suggest content and to improve search.", Sources.Article002)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ModelTasks.Recommendation, ModelTasks.SemanticSearch,
                ApplicationAreas.MediaEntertainment.ContentRecommendation,
                ApplicationAreas.MediaEntertainment.StreamingSearch,
            ],
            Topic = "C20",
            Status = ClaimStatus.Disputed,
            Resolution = "Recommendation goes to the recommender model and search to embedding and reranking models, because both are ranking tasks.",
        },
        new("c20-genai-suggests-products-000", "Generative AI fits product suggestions, content and services to each customer's taste.", Sources.Article000)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ModelTasks.Recommendation,
                ApplicationAreas.RetailEcommerce.ProductRecommendation,
            ],
            Topic = "C20",
            Status = ClaimStatus.Disputed,
            Resolution = "Recommendation goes to the recommender model and search to embedding and reranking models, because both are ranking tasks.",
        },
        new("q01-llm-same-as-genai-001", "An LLM is one language-focused type of model and so does not equal generative AI.", Sources.Article001)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "Q1",
            Stance = ClaimStance.Denies,
            Resolution = "The two are not equal: the large language model is a narrower family of generative AI.",
        },
        new("q01-llm-same-as-genai-000", "The closing comparison separates broad creative output from the text specialism of LLMs.", Sources.Article000)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "Q1",
            Stance = ClaimStance.Denies,
            Resolution = "The two are not equal: the large language model is a narrower family of generative AI.",
        },
        new("q01-llm-same-as-genai-004", "Neither name may replace the other, as LLMs are only a part of generative AI.", Sources.Article004)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "Q1",
            Stance = ClaimStance.Denies,
            Resolution = "The two are not equal: the large language model is a narrower family of generative AI.",
        },
        new("q02-genai-without-llm-001", "Generative AI can do without a language model where diffusion or adversarial networks make the media.", Sources.Article001)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelArchitectures.DiffusionModel, ModelArchitectures.Gan],
            Topic = "Q2",
            Resolution = "Diffusion and GAN based families produce media without any language model, so no edge makes one depend on it.",
        },
        new("q03-best-for-business-001", "Which technology serves a business best depends on what it is to do.", Sources.Article001)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "Q3",
            Resolution = "No family is best in general: the selector ranks candidates by need and gives reasons.",
        },
        new("q03-best-for-business-000", "The right choice follows from the specific needs of the organisation.", Sources.Article000)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "Q3",
            Resolution = "No family is best in general: the selector ranks candidates by need and gives reasons.",
        },
        new("q04-most-llms-generate-003", "Modern LLMs mostly generate text, but older or specialised ones may be limited to classifying or translating.", Sources.Article003)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.EncoderLanguageModel, ModelFamilies.TranslationModel],
            Topic = "Q4",
            Resolution = "Most language models of today generate, and those that only classify or translate are held as encoder language model and translation model.",
        },
        new("q05-chatgpt-is-both-003", "The chat assistant is an application of generative AI that runs on the GPT language model.", Sources.Article003)
        {
            Subjects = [AiSystems.Chatgpt, ModelFamilies.GenerativeAiApplication, ModelFamilies.LargeLanguageModel],
            Topic = "Q5",
            Resolution = "ChatGPT is an instance of generative AI application, and that family is composed of a large language model as its engine.",
        },
        new("q05-chatgpt-is-both-004", "ChatGPT is named as a chat interface that depends on an LLM.", Sources.Article004)
        {
            Subjects = [AiSystems.Chatgpt, ModelFamilies.LargeLanguageModel],
            Topic = "Q5",
            Resolution = "ChatGPT is an instance of generative AI application, and that family is composed of a large language model as its engine.",
        },
        new("q06-generative-versus-predictive-003", "Predictive AI looks for patterns to foresee the future, and generative AI turns patterns into new content.", Sources.Article003)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.PredictiveAi],
            Topic = "Q6",
            Resolution = "Generative AI and predictive AI are linked by a contrast edge: one creates content, the other forecasts.",
        },
        new("q07-why-large-003", "The word large points to vast training data and parameters counted in billions.", Sources.Article003)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelArchitectures.ParameterScale],
            Topic = "Q7",
            Resolution = "The adjective is explained by the mechanism node for parameter scale together with text as training data.",
        },
        new("q08-llm-for-images-003", "Pictures call for a dedicated generator, diffusion for instance, and not for an LLM.", Sources.Article003)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ModelTasks.ImageGeneration, ModelFamilies.ImageGenerationModel,
                ModelArchitectures.DiffusionModel,
            ],
            Topic = "Q8",
            Stance = ClaimStance.Denies,
            Resolution = "The large language model is not suited for image generation, which the image generation model performs on a diffusion base.",
        },
        new("q09-terms-used-interchangeably-001", "People often swap the two terms although they mean different aspects.", Sources.Article001)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "Q9",
            Resolution = "Common usage mixes the two terms, so a scope note on both families states the difference.",
        },
        new("q09-terms-used-interchangeably-003", "In everyday business talk the two names are exchanged freely, which hides a difference in layer.", Sources.Article003)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "Q9",
            Resolution = "Common usage mixes the two terms, so a scope note on both families states the difference.",
        },
        new("q09-terms-used-interchangeably-004", "The names must not be exchanged, however close their relation.", Sources.Article004)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "Q9",
            Stance = ClaimStance.Denies,
            Resolution = "The article speaks of correct use and the others of common use, so both hold and the scope note states it.",
        },
        new("s01-text-work-llm-000", "Whoever deals with text all day should take an LLM.", Sources.Article000)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, Modalities.Text],
            Topic = "S1",
            Resolution = "The selector puts the large language model first when the output is text.",
        },
        new("s02-visual-work-broader-genai-000", "Visual or mixed-format work, such as graphics, advertisements and video, calls for broader generative AI.", Sources.Article000)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ModelFamilies.ImageGenerationModel, ModelFamilies.VideoGenerationModel,
                ModelFamilies.MultimodalGenerativeModel,
            ],
            Topic = "S2",
            Resolution = "The selector returns image, video or multimodal generation families when visual or mixed formats are asked for.",
        },
        new("s03-writing-support-documents-llm-001", "Firms centred on writing, support or documents usually gain from LLMs.", Sources.Article001)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ApplicationAreas.CrossIndustry.DocumentWorkflow,
                ApplicationAreas.CustomerService.SupportChatbot, ApplicationAreas.CrossIndustry.WritingAssistant,
            ],
            Topic = "S3",
            Resolution = "Writing, support and document tasks have the large language model among their suited families.",
        },
        new("s04-multimedia-broader-genai-001", "Firms that make multimedia may need broader generative AI.", Sources.Article001)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.MultimodalGenerativeModel],
            Topic = "S4",
            Resolution = "Media outputs lead the selector to the families that produce them, and to a multimodal family when there are several.",
        },
        new("s05-image-generation-diffusion-003", "A diffusion model is the choice for image generation.", Sources.Article003)
        {
            Subjects = [ModelFamilies.ImageGenerationModel, ModelArchitectures.DiffusionModel],
            Topic = "S5",
            Resolution = "Image generation selects the image generation model with diffusion ahead of GAN, and marks the large language model as not suited.",
        },
        new("s05-image-generation-gan-004", "Image making is assigned to adversarial networks and to tools such as Midjourney, never to LLMs.", Sources.Article004)
        {
            Subjects =
            [
                ModelFamilies.ImageGenerationModel, ModelArchitectures.Gan, AiSystems.DallE, AiSystems.Midjourney,
                AiSystems.StableDiffusion,
            ],
            Topic = "S5",
            Resolution = "Image generation selects the image generation model with diffusion ahead of GAN, and marks the large language model as not suited.",
        },
        new("s06-language-chat-translation-llm-002", "LLMs are the fit for chat, translation and the analysis of text.", Sources.Article002)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelTasks.Conversation, ModelTasks.Translation],
            Topic = "S6",
            Resolution = "Chat, translation and text analysis select the large language model, with specialised language models as alternatives for narrow cases.",
        },
        new("s06-language-chat-translation-llm-004", "Tasks that turn on language make LLMs indispensable.", Sources.Article004)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ModelTasks.Conversation, ModelTasks.Translation,
                ModelTasks.Summarization,
            ],
            Topic = "S6",
            Resolution = "Chat, translation and text analysis select the large language model, with specialised language models as alternatives for narrow cases.",
        },
        new("s07-novel-creative-genai-002", "Art, music and design call for generative AI because novelty counts there.", Sources.Article002)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ApplicationAreas.ArtsDesign.TextToArt,
                ApplicationAreas.MusicAudio.MusicComposition,
            ],
            Topic = "S7",
            Resolution = "Creative art, music and design tasks select the matching generation family.",
        },
        new("s07-novel-creative-genai-004", "Art, music, games and product design are given to generative AI for its creative potential.", Sources.Article004)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ApplicationAreas.ArtsDesign.TextToArt,
                ApplicationAreas.MusicAudio.MusicComposition,
                ApplicationAreas.ProductIndustrialFashionDesign.ProductPrototyping,
            ],
            Topic = "S7",
            Resolution = "Creative art, music and design tasks select the matching generation family.",
        },
        new("s08-specialist-domain-fine-tuned-llm-002", "An LLM tuned on medical journals or on customer service answers fittingly in that setting.", Sources.Article002)
        {
            Subjects =
            [
                ModelFamilies.DomainTunedLlm, ApplicationAreas.Healthcare.MedicalLiteratureQa,
                ApplicationAreas.CustomerService.SupportChatbot,
            ],
            Topic = "S8",
            Resolution = "A specialist industry with text output ranks the domain-tuned model above the general one.",
        },
        new("s08-specialist-domain-fine-tuned-llm-004", "Fine-tuned LLMs serve law, medicine and education.", Sources.Article004)
        {
            Subjects =
            [
                ModelFamilies.DomainTunedLlm, ApplicationAreas.LegalServices.LegalResearch,
                ApplicationAreas.Healthcare.DiagnosisAssistance, ApplicationAreas.Education.PersonalisedTutoring,
            ],
            Topic = "S8",
            Resolution = "A specialist industry with text output ranks the domain-tuned model above the general one.",
        },
        new("s09-combine-llm-and-genai-000", "Used together, generative AI supplies pictures and music, LLMs sharpen the words, and stories can be co-written.", Sources.Article000)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ModelFamilies.ImageGenerationModel, ModelFamilies.MusicGenerationModel,
                ApplicationAreas.Publishing.NarrativeCoCreation,
            ],
            Topic = "S9",
            Resolution = "A campaign of text and pictures returns a combination held as complement edges between the large language model and media families.",
        },
        new("s09-combine-llm-and-genai-001", "The two technologies together lower cost and raise output and innovation.", Sources.Article001)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "S9",
            Resolution = "The joint benefit is accepted as support for combinations, although the article names no particular pairing.",
        },
        new("s09-combine-llm-and-genai-002", "Hybrid applications of both are foreseen as more advanced systems.", Sources.Article002)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "S9",
            Status = ClaimStatus.Incomplete,
            Resolution = "The article speaks of hybrids in general only, so the complement pairs come from elsewhere.",
        },
        new("s10-forecast-predictive-003", "Foreseeing outcomes is the purpose of predictive AI and not of generative AI.", Sources.Article003)
        {
            Subjects =
            [
                ModelFamilies.PredictiveAi, ModelFamilies.ForecastingModel, ModelTasks.Forecasting,
                ApplicationAreas.RetailEcommerce.DemandForecasting,
            ],
            Topic = "S10",
            Resolution = "Forecasting selects the forecasting model under predictive AI and marks generative AI as not suited.",
        },
        new("s11-classification-specialised-lm-003", "Strict classification or translation is what specialised, non-generating language models are for.", Sources.Article003)
        {
            Subjects = [ModelFamilies.EncoderLanguageModel, ModelFamilies.TranslationModel, ModelTasks.TextClassification],
            Topic = "S11",
            Resolution = "Pure classification ranks the encoder language model, and fixed translation the translation model, above the large language model.",
        },
        new("s12-cross-modal-multimodal-model-004", "Multimodal systems turn a description into a picture or into music of a given mood.", Sources.Article004)
        {
            Subjects = [ModelFamilies.MultimodalGenerativeModel, ModelArchitectures.CrossModalConditioning],
            Topic = "S12",
            Resolution = "Derived rule, not stated by the article: differing input and output modalities select families whose consume and produce edges match.",
        },
        new("s13-critical-human-review-001", "In critical applications a person should still check the result.", Sources.Article001)
        {
            Subjects = [RiskControls.HumanReview],
            Topic = "S13",
            Resolution = "High criticality attaches human review as a control.",
        },
        new("s14-iterative-work-feedback-loop-004", "Many generative tools let the user steer by feedback, new prompts and parameters, which matters in creative work.", Sources.Article004)
        {
            Subjects = [ModelFamilies.GenerativeAi, InteractionStyles.IterativeRefinement],
            Topic = "S14",
            Resolution = "Derived rule, not stated by the article: iterative creative work asks for the iterative refinement interaction.",
        },
        new("s15-no-universal-winner-000", "The question is which option suits a given need, not which is better as such.", Sources.Article000)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "S15",
            Resolution = "The selector never gives a bare verdict but ranked candidates with reasons, because suitability depends on the need.",
        },
        new("s15-no-universal-winner-001", "The better option changes with the use case.", Sources.Article001)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Topic = "S15",
            Resolution = "The selector never gives a bare verdict but ranked candidates with reasons, because suitability depends on the need.",
        },
        new("s16-compute-limits-004", "Large LLMs use much computing power and energy, and good images, video or sound are costly to produce.", Sources.Article004)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, ModelFamilies.SmallLanguageModel, RiskControls.ModelRightSizing,
                ModelTraits.ComputationalCost, ModelTraits.ResourceIntensive,
            ],
            Topic = "S16",
            Resolution = "Derived rule, not stated by the article: a tight budget lowers large models and costly media generation, and raises small models and right-sizing.",
        },
        new("f11-shared-foundations-002", "Both technologies stand on common ground in advanced machine learning.", Sources.Article002)
        {
            Subjects =
            [
                ModelFamilies.DeepLearning, ModelFamilies.MachineLearning, ModelFamilies.GenerativeAi,
                ModelFamilies.LargeLanguageModel,
            ],
            Resolution = "Both families lie under deep learning or machine learning, and Compare reports the common ancestors as shared.",
        },
        new("f17-genai-requires-diverse-data-002", "Generative AI needs varied or multimodal training data.", Sources.Article002)
        {
            Subjects = [ModelFamilies.GenerativeAi, Modalities.Text, Modalities.Image, Modalities.Audio],
            Status = ClaimStatus.Disputed,
            Resolution = "Training data are stated per family, because a generator of one medium can learn from that medium alone.",
        },
        new("f24-crispr-gene-editors-000", "Generative AI together with CRISPR may yield new gene editors, according to research that is not cited.", Sources.Article000)
        {
            Subjects =
            [
                ModelFamilies.ScientificGenerativeModel, ApplicationAreas.LifeSciencesPharma.GeneEditorDesign,
                Modalities.BiologicalSequence,
            ],
            Status = ClaimStatus.Unverified,
            Resolution = "Gene-editor design is kept as an application of the scientific generative model, but the claim is unverified for want of a reference.",
        },
        new("f01-response-drop-37-percent-000", "Companies with AI are said to have response rates lower by 37 per cent.", Sources.Article000)
        {
            Subjects = [ModelTraits.RoundTheClockAvailability, ApplicationAreas.CustomerService.SupportChatbot],
            Status = ClaimStatus.Unverified,
            Resolution = "The number is not used anywhere, because no source is given and a falling response rate would be no benefit as worded.",
        },
        new("f02-finance-security-and-trust-000", "Pattern finding by both technologies is said to make banks safer and win the confidence of clients.", Sources.Article000)
        {
            Subjects =
            [
                ModelTraits.TrustAndSecurity, ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel,
                Industries.FinancialServices,
            ],
            Status = ClaimStatus.Incomplete,
            Resolution = "Held as a trait of both families, with no measure given and with the detection itself left to tabular models.",
        },
        new("f12-diagnosis-and-decision-speed-000", "Medical work gains more accurate diagnosis and quicker decisions.", Sources.Article000)
        {
            Subjects = [ModelTraits.DiagnosticSupport, ModelTraits.DecisionSpeed],
            Status = ClaimStatus.Incomplete,
            Resolution = "Two traits record the benefits, but accuracy depends on the recognition model and is not measured in the article.",
        },
        new("d01-genai-data-usage-000", "Generative AI learns from every type of data, whether text, picture or video.", Sources.Article000)
        {
            Subjects = [ModelFamilies.GenerativeAi, Modalities.Text, Modalities.Image, Modalities.Video],
            Resolution = "Training data are edges from family to modality, the broad family having the union.",
        },
        new("d01-genai-data-usage-003", "Generative AI takes in diverse sets of pictures, sound, code and text.", Sources.Article003)
        {
            Subjects = [ModelFamilies.GenerativeAi, Modalities.Image, Modalities.Audio, Modalities.SourceCode, Modalities.Text],
            Resolution = "Training data and inputs are edges from family to modality, code among them.",
        },
        new("d02-llm-data-usage-000", "LLMs are trained on very large bodies of text.", Sources.Article000)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, Modalities.Text],
            Resolution = "The large language model is trained on text.",
        },
        new("d02-llm-data-usage-001", "LLMs learn from great volumes of text by deep learning and transformers in order to predict and produce prose.", Sources.Article001)
        {
            Subjects =
            [
                ModelFamilies.LargeLanguageModel, Modalities.Text, ModelFamilies.DeepLearning,
                ModelArchitectures.Transformer,
            ],
            Resolution = "The large language model is trained on text and built on the transformer.",
        },
        new("d02-llm-data-usage-002", "LLMs concentrate on large collections of text.", Sources.Article002)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, Modalities.Text],
            Resolution = "The large language model is trained on text.",
        },
        new("d02-llm-data-usage-003", "The input of LLMs is text in bulk.", Sources.Article003)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, Modalities.Text],
            Resolution = "The large language model consumes and is trained on text.",
        },
        new("d02-llm-data-usage-004", "Books, articles and web pages make up the huge corpora of LLMs.", Sources.Article004)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, Modalities.Text],
            Resolution = "The large language model is trained on text.",
        },
        new("d03-data-variety-shapes-output-002", "What a model can produce depends on how varied its training data are.", Sources.Article002)
        {
            Subjects = [ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel],
            Resolution = "Trained-on and produces edges are kept side by side on each family so that the link can be seen.",
        },
        new("d04-llm-scales-with-data-and-compute-004", "Given enough data and computing power, LLMs reach high performance.", Sources.Article004)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelTraits.Scalability, ModelArchitectures.ParameterScale],
            Resolution = "Held as the scalability trait of the large language model.",
        },
        new("m01-next-token-prediction-004", "LLMs learn by guessing the following word, much like a refined autocomplete.", Sources.Article004)
        {
            Subjects = [ModelArchitectures.NextTokenPrediction, ModelFamilies.LargeLanguageModel],
            Resolution = "Next-token prediction is the training mechanism of the decoder language model.",
        },
        new("m02-adversarial-training-002", "Two networks, one producing and one judging, improve each other round by round.", Sources.Article002)
        {
            Subjects = [ModelArchitectures.Gan, ModelArchitectures.AdversarialTraining],
            Resolution = "Adversarial training is the mechanism node behind the GAN.",
        },
        new("m02-adversarial-training-004", "A generator and a discriminator compete until the images look real.", Sources.Article004)
        {
            Subjects = [ModelArchitectures.Gan, ModelArchitectures.AdversarialTraining],
            Resolution = "Adversarial training is the mechanism node behind the GAN.",
        },
        new("m03-vae-compresses-and-rebuilds-004", "A variational autoencoder reduces data to a simple form and rebuilds them with variation.", Sources.Article004)
        {
            Subjects = [ModelArchitectures.Vae, ModelArchitectures.LatentReconstruction],
            Resolution = "Latent reconstruction is the mechanism node behind the VAE.",
        },
        new("m04-fine-tuning-after-pretraining-004", "After general training, a smaller specific data set raises performance in a task or field.", Sources.Article004)
        {
            Subjects = [ModelArchitectures.Pretraining, ModelArchitectures.FineTuningMechanism, ModelFamilies.DomainTunedLlm],
            Resolution = "Pre-training and fine-tuning are mechanisms, and the domain-tuned model uses the second.",
        },
        new("m05-prompt-or-fine-tune-000", "One LLM can be turned to many tasks by prompting as well as by tuning.", Sources.Article000)
        {
            Subjects =
            [
                ModelArchitectures.Prompting, ModelArchitectures.FineTuningMechanism, ModelTraits.Versatility,
                ModelFamilies.LargeLanguageModel,
            ],
            Resolution = "Prompting and fine-tuning are separate mechanisms, and versatility is the trait.",
        },
        new("r01-quality-needs-oversight-004", "Generated results vary in quality and coherence, so people may have to supervise and edit.", Sources.Article004)
        {
            Subjects =
            [
                ModelFamilies.GenerativeAi, ModelTraits.QualityVariance, Risks.IncoherentOutput, RiskControls.HumanReview,
            ],
            Resolution = "Quality variance is a trait that causes incoherent output, which human review mitigates, though the article does not speak of criticality.",
        },
        new("r02-responsible-governance-001", "Safe and effective use requires responsible governance of AI.", Sources.Article001)
        {
            Subjects = [RiskControls.AiGovernance, Risks.GovernanceGap],
            Resolution = "Governance is a control against the governance gap.",
        },
        new("r03-ownership-rules-evolve-001", "Rules on copyright and ownership are still changing.", Sources.Article001)
        {
            Subjects = [Risks.OutputOwnership, Risks.CopyrightInfringement, RiskControls.RightsClearance],
            Status = ClaimStatus.TimeDependent,
            Resolution = "Unclear ownership and infringement are risks mitigated by rights clearance, and the legal state depends on the date.",
        },
        new("t01-future-llms-and-media-001", "LLMs are expected to gain accuracy, efficiency and context, and generated media to look ever more real.", Sources.Article001)
        {
            Subjects = [ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi],
            Status = ClaimStatus.TimeDependent,
            Resolution = "A forecast is not modelled as a property, so it remains a dated claim.",
        },
        new("t02-job-security-teaser-002", "A footer teaser links AI colleagues with the security of jobs.", Sources.Article002)
        {
            Subjects = [Risks.JobDisplacement],
            Status = ClaimStatus.Unverified,
            Resolution = "Job displacement is kept as a low risk, because a teaser is weak evidence.",
        },
        new("t03-paramanu-ganita-teaser-002", "A footer teaser says that a small mathematical model is quicker and leaner than giant LLMs.", Sources.Article002)
        {
            Subjects = [ModelFamilies.SmallLanguageModel],
            Status = ClaimStatus.Unverified,
            Resolution = "The small language model is held as an alternative for tight budgets, and the teaser's performance claim is not adopted.",
        },
    ]);
}
