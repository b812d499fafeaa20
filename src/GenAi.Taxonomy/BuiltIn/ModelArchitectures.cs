using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The built-in architectures and mechanisms.</summary>
public static class ModelArchitectures
{
    /// <summary>Training objective, inference procedure or component property that an architecture relies on.</summary>
    public static ModelArchitecture Mechanism => field ??= new("mechanism", "Mechanism")
    {
        Definition = "Training objective, inference procedure or component property that an architecture relies on.",
        Sources = From("4"),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Operation that weighs every position of a sequence against every other, capturing context and long-range dependencies.</summary>
    public static ModelArchitecture SelfAttention => field ??= new("self-attention", "Self-attention")
    {
        AlternativeNames = ["attention"],
        Definition = "Operation that weighs every position of a sequence against every other, capturing context and long-range dependencies.",
        Broader = [Mechanism],
        Sources = From("04"),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Objective of predicting the following token from those before it, also used to generate output piece by piece.</summary>
    public static ModelArchitecture NextTokenPrediction => field ??= new("next-token-prediction", "Next-token prediction")
    {
        AlternativeNames = ["autoregression", "next-word prediction"],
        Definition = "Objective of predicting the following token from those before it, also used to generate output piece by piece.",
        Broader = [Mechanism],
        Sources = From("134"),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Objective of restoring hidden tokens from the context on both sides.</summary>
    public static ModelArchitecture MaskedTokenPrediction => field ??= new("masked-token-prediction", "Masked-token prediction")
    {
        AlternativeNames = ["MLM objective"],
        Definition = "Objective of restoring hidden tokens from the context on both sides.",
        Broader = [Mechanism],
        Sources = From(""),
        References = [Related("hf", "fill-mask", 0.8)],
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Contest in which one network creates samples and another judges them, each improving against the other.</summary>
    public static ModelArchitecture AdversarialTraining => field ??= new("adversarial-training", "Adversarial training")
    {
        AlternativeNames = ["generator/discriminator game"],
        Definition = "Contest in which one network creates samples and another judges them, each improving against the other.",
        Broader = [Mechanism],
        Sources = From("24"),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Procedure of encoding data into a compact representation and decoding it again, with variation where wanted.</summary>
    public static ModelArchitecture LatentReconstruction => field ??= new("latent-reconstruction", "Latent compression and reconstruction")
    {
        Definition = "Procedure of encoding data into a compact representation and decoding it again, with variation where wanted.",
        Broader = [Mechanism],
        Sources = From("4"),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Sampling procedure that starts from noise and removes part of it at each step.</summary>
    public static ModelArchitecture IterativeDenoising => field ??= new("iterative-denoising", "Iterative denoising")
    {
        AlternativeNames = ["reverse diffusion"],
        Definition = "Sampling procedure that starts from noise and removes part of it at each step.",
        Broader = [Mechanism],
        Sources = From(""),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Objective that pulls representations of matching pairs together and pushes mismatched ones apart.</summary>
    public static ModelArchitecture ContrastiveLearning => field ??= new("contrastive-learning", "Contrastive learning")
    {
        Definition = "Objective that pulls representations of matching pairs together and pushes mismatched ones apart.",
        Broader = [Mechanism],
        Sources = From(""),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Training from rewards that follow actions or complete answers, rather than from labelled targets.</summary>
    public static ModelArchitecture ReinforcementLearning => field ??= new("reinforcement-learning", "Reinforcement learning")
    {
        Definition = "Training from rewards that follow actions or complete answers, rather than from labelled targets.",
        Broader = [Mechanism],
        Sources = From(""),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>First training phase on a very large general data set, before any adaptation.</summary>
    public static ModelArchitecture Pretraining => field ??= new("pretraining", "Pre-training")
    {
        Definition = "First training phase on a very large general data set, before any adaptation.",
        Broader = [Mechanism],
        Sources = From("4"),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Further training of an existing model on a smaller, more specific data set.</summary>
    public static ModelArchitecture FineTuningMechanism => field ??= new("fine-tuning-mechanism", "Fine-tuning")
    {
        AlternativeNames = ["domain adaptation"],
        Definition = "Further training of an existing model on a smaller, more specific data set.",
        Broader = [Mechanism],
        Sources = From("024"),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Further training that freezes the original weights and learns only small low-rank update matrices.</summary>
    public static ModelArchitecture LowRankAdaptation => field ??= new("low-rank-adaptation", "Low-rank adaptation")
    {
        AlternativeNames = ["LoRA"],
        Definition = "Further training that freezes the original weights and learns only small low-rank update matrices.",
        Broader = [FineTuningMechanism],
        Sources = From(""),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Training stage that shifts outputs towards those that people or a reward model judge better.</summary>
    public static ModelArchitecture PreferenceAlignment => field ??= new("preference-alignment", "Preference alignment")
    {
        AlternativeNames = ["RLHF", "DPO"],
        Definition = "Training stage that shifts outputs towards those that people or a reward model judge better.",
        Broader = [Mechanism],
        Sources = From(""),
        References = [Related("mitm", "2.2", 0.8)],
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Training of a smaller student model to imitate the outputs of a larger teacher.</summary>
    public static ModelArchitecture Distillation => field ??= new("distillation", "Distillation")
    {
        Definition = "Training of a smaller student model to imitate the outputs of a larger teacher.",
        Broader = [Mechanism],
        Sources = From(""),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Storage or computation of weights and activations at lower numeric precision to cut memory and cost.</summary>
    public static ModelArchitecture Quantisation => field ??= new("quantisation", "Quantisation")
    {
        Definition = "Storage or computation of weights and activations at lower numeric precision to cut memory and cost.",
        Broader = [Mechanism],
        Sources = From(""),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Number of trained weights of a model, which together with data volume makes a language model large.</summary>
    public static ModelArchitecture ParameterScale => field ??= new("parameter-scale", "Parameter scale")
    {
        Definition = "Number of trained weights of a model, which together with data volume makes a language model large.",
        Broader = [Mechanism],
        Sources = From("3"),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Steering of a trained model by instructions and examples in its input, without changing its weights.</summary>
    public static ModelArchitecture Prompting => field ??= new("prompting", "Prompting")
    {
        AlternativeNames = ["in-context learning"],
        Definition = "Steering of a trained model by instructions and examples in its input, without changing its weights.",
        Broader = [Mechanism],
        Sources = From("04"),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Spending of extra computation during inference on intermediate steps or several candidate answers.</summary>
    public static ModelArchitecture TestTimeReasoning => field ??= new("test-time-reasoning", "Test-time reasoning")
    {
        AlternativeNames = ["chain of thought"],
        Definition = "Spending of extra computation during inference on intermediate steps or several candidate answers.",
        Broader = [Mechanism],
        Sources = From(""),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Bounded span of tokens that a model can attend to at once, held in cached keys and values.</summary>
    public static ModelArchitecture ContextWindow => field ??= new("context-window", "Context window")
    {
        AlternativeNames = ["KV cache"],
        Definition = "Bounded span of tokens that a model can attend to at once, held in cached keys and values.",
        Broader = [Mechanism],
        Sources = From(""),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Store outside the model in which an agent keeps facts and past results across steps or sessions.</summary>
    public static ModelArchitecture AgentMemory => field ??= new("agent-memory", "Agent memory")
    {
        Definition = "Store outside the model in which an agent keeps facts and past results across steps or sessions.",
        Broader = [Mechanism],
        Sources = From(""),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Insertion of passages fetched from an outside source into the model input at query time.</summary>
    public static ModelArchitecture RetrievalAugmentation => field ??= new("retrieval-augmentation", "Retrieval augmentation")
    {
        AlternativeNames = ["RAG", "external memory"],
        Definition = "Insertion of passages fetched from an outside source into the model input at query time.",
        Broader = [Mechanism],
        Sources = From(""),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Steering of generation in one modality by a signal from another, such as a text prompt guiding an image.</summary>
    public static ModelArchitecture CrossModalConditioning => field ??= new("cross-modal-conditioning", "Cross-modal conditioning")
    {
        AlternativeNames = ["guidance", "text conditioning"],
        Definition = "Steering of generation in one modality by a signal from another, such as a text prompt guiding an image.",
        Broader = [Mechanism],
        Sources = From("4"),
        Kind = ArchitectureKind.Mechanism,
    };

    /// <summary>Layout of the layers and connections through which a neural network transforms its input.</summary>
    public static ModelArchitecture NeuralArchitecture => field ??= new("neural-architecture", "Neural architecture")
    {
        Definition = "Layout of the layers and connections through which a neural network transforms its input.",
        Sources = From("012"),
        References = [Related("cdx", "modelParameters.modelArchitecture", 0.5)],
    };

    /// <summary>Learned encoding of a three-dimensional scene from which new views can be rendered.</summary>
    public static ModelArchitecture SceneRepresentation => field ??= new("scene-representation", "Scene representation")
    {
        Definition = "Learned encoding of a three-dimensional scene from which new views can be rendered.",
        Sources = From(""),
    };

    /// <summary>Non-neural estimator, such as boosted trees or a linear or autoregressive model, fitted to structured data.</summary>
    public static ModelArchitecture StatisticalLearner => field ??= new("statistical-learner", "Statistical learner")
    {
        AlternativeNames = ["gradient-boosted trees", "linear model", "ARIMA"],
        Definition = "Non-neural estimator, such as boosted trees or a linear or autoregressive model, fitted to structured data.",
        Sources = From(""),
    };

    /// <summary>Network of stacked attention and feed-forward layers that processes all positions of a sequence in parallel.</summary>
    public static ModelArchitecture Transformer => field ??= new("transformer", "Transformer")
    {
        Definition = "Network of stacked attention and feed-forward layers that processes all positions of a sequence in parallel.",
        Broader = [NeuralArchitecture],
        Sources = From("01234"),
        Uses = [To(SelfAttention, "04")],
    };

    /// <summary>Attention network in which each position sees only earlier ones, so that it can generate a sequence from left to right.</summary>
    public static ModelArchitecture DecoderOnlyTransformer => field ??= new("decoder-only-transformer", "Decoder-only transformer")
    {
        AlternativeNames = ["causal LM", "GPT-style"],
        Definition = "Attention network in which each position sees only earlier ones, so that it can generate a sequence from left to right.",
        Broader = [Transformer],
        Sources = From("4"),
        References = [Related("hfarch", "ForCausalLM", 0.8)],
        Uses = [To(NextTokenPrediction, "4"), To(ContextWindow)],
    };

    /// <summary>Attention network in which every position sees the whole input, suited to representing it rather than generating.</summary>
    public static ModelArchitecture EncoderOnlyTransformer => field ??= new("encoder-only-transformer", "Encoder-only transformer")
    {
        AlternativeNames = ["BERT-style"],
        Definition = "Attention network in which every position sees the whole input, suited to representing it rather than generating.",
        Broader = [Transformer],
        Sources = From("34"),
        References = [Related("hfarch", "ForMaskedLM", 0.8)],
        Uses = [To(MaskedTokenPrediction)],
    };

    /// <summary>Attention network that encodes a full input and then generates an output sequence while attending to that encoding.</summary>
    public static ModelArchitecture EncoderDecoderTransformer => field ??= new("encoder-decoder-transformer", "Encoder-decoder transformer")
    {
        AlternativeNames = ["seq2seq", "T5-style"],
        Definition = "Attention network that encodes a full input and then generates an output sequence while attending to that encoding.",
        Broader = [Transformer],
        Sources = From(""),
        References = [Related("hfarch", "ForConditionalGeneration", 0.5)],
        Uses = [To(NextTokenPrediction)],
    };

    /// <summary>Attention encoder that treats an image as a sequence of patches.</summary>
    public static ModelArchitecture VisionTransformer => field ??= new("vision-transformer", "Vision transformer")
    {
        AlternativeNames = ["ViT"],
        Definition = "Attention encoder that treats an image as a sequence of patches.",
        Broader = [EncoderOnlyTransformer],
        Sources = From(""),
        Uses = [To(SelfAttention)],
    };

    /// <summary>Network in which a router sends each token to a few of many parallel sub-networks, limiting computation per token.</summary>
    public static ModelArchitecture MixtureOfExperts => field ??= new("mixture-of-experts", "Mixture of experts")
    {
        AlternativeNames = ["MoE", "sparse expert routing"],
        Definition = "Network in which a router sends each token to a few of many parallel sub-networks, limiting computation per token.",
        Broader = [NeuralArchitecture],
        Sources = From(""),
        Uses = [To(ParameterScale)],
    };

    /// <summary>Sequence network that carries a fixed-size linear state, so that cost grows linearly with sequence length.</summary>
    public static ModelArchitecture StateSpaceModel => field ??= new("state-space-model", "State-space model")
    {
        AlternativeNames = ["SSM", "Mamba", "S4"],
        Definition = "Sequence network that carries a fixed-size linear state, so that cost grows linearly with sequence length.",
        Broader = [NeuralArchitecture],
        Sources = From(""),
        References = [Related("hfarch", "MambaForCausalLM", 0.8)],
        Uses = [To(NextTokenPrediction)],
    };

    /// <summary>Sequence network that interleaves linear-state layers with attention layers.</summary>
    public static ModelArchitecture HybridSsmTransformer => field ??= new("hybrid-ssm-transformer", "Hybrid SSM-transformer")
    {
        AlternativeNames = ["Jamba-style"],
        Definition = "Sequence network that interleaves linear-state layers with attention layers.",
        Broader = [StateSpaceModel, Transformer],
        Sources = From(""),
        References = [Related("md", "jamba", 0.8)],
        Uses = [To(SelfAttention), To(NextTokenPrediction)],
    };

    /// <summary>Network that reads a sequence step by step while updating a hidden state.</summary>
    public static ModelArchitecture RecurrentNetwork => field ??= new("recurrent-network", "Recurrent neural network")
    {
        AlternativeNames = ["RNN", "LSTM", "GRU", "RWKV"],
        Definition = "Network that reads a sequence step by step while updating a hidden state.",
        Broader = [NeuralArchitecture],
        Sources = From(""),
        Uses = [To(NextTokenPrediction)],
    };

    /// <summary>Network that slides small shared filters over a grid such as an image or spectrogram.</summary>
    public static ModelArchitecture ConvolutionalNetwork => field ??= new("convolutional-network", "Convolutional network")
    {
        AlternativeNames = ["CNN"],
        Definition = "Network that slides small shared filters over a grid such as an image or spectrogram.",
        Broader = [NeuralArchitecture],
        Sources = From(""),
    };

    /// <summary>Pair of networks in which a generator learns to make samples that a discriminator cannot tell from real ones.</summary>
    public static ModelArchitecture Gan => field ??= new("gan", "Generative adversarial network")
    {
        AlternativeNames = ["GAN"],
        Definition = "Pair of networks in which a generator learns to make samples that a discriminator cannot tell from real ones.",
        Broader = [NeuralArchitecture],
        Sources = From("01234"),
        Uses = [To(AdversarialTraining, "24")],
    };

    /// <summary>Adversarial pair whose output is steered by an extra input such as a class label or source image.</summary>
    public static ModelArchitecture ConditionalGan => field ??= new("conditional-gan", "Conditional GAN")
    {
        AlternativeNames = ["cGAN", "pix2pix", "CycleGAN"],
        Definition = "Adversarial pair whose output is steered by an extra input such as a class label or source image.",
        Broader = [Gan],
        Sources = From(""),
        Uses = [To(AdversarialTraining)],
    };

    /// <summary>Adversarial pair whose generator injects a learned style vector at every resolution.</summary>
    public static ModelArchitecture StyleBasedGan => field ??= new("style-based-gan", "Style-based GAN")
    {
        AlternativeNames = ["StyleGAN"],
        Definition = "Adversarial pair whose generator injects a learned style vector at every resolution.",
        Broader = [Gan],
        Sources = From(""),
        Uses = [To(AdversarialTraining)],
    };

    /// <summary>Network that compresses its input into a small code and learns to rebuild the input from it.</summary>
    public static ModelArchitecture Autoencoder => field ??= new("autoencoder", "Autoencoder")
    {
        AlternativeNames = ["AE"],
        Definition = "Network that compresses its input into a small code and learns to rebuild the input from it.",
        Broader = [NeuralArchitecture],
        Sources = From("4"),
        Uses = [To(LatentReconstruction, "4")],
    };

    /// <summary>Compressing network whose code is a probability distribution, so that sampling from it yields new variations.</summary>
    public static ModelArchitecture Vae => field ??= new("vae", "Variational autoencoder")
    {
        AlternativeNames = ["VAE"],
        Definition = "Compressing network whose code is a probability distribution, so that sampling from it yields new variations.",
        Broader = [Autoencoder],
        Sources = From("024"),
        Uses = [To(LatentReconstruction, "4")],
    };

    /// <summary>Compressing network that replaces each code by the nearest entry of a learned codebook, giving discrete tokens.</summary>
    public static ModelArchitecture VqVae => field ??= new("vq-vae", "Vector-quantised VAE")
    {
        AlternativeNames = ["VQ-VAE", "discrete tokeniser"],
        Definition = "Compressing network that replaces each code by the nearest entry of a learned codebook, giving discrete tokens.",
        Broader = [Vae],
        Sources = From(""),
        Uses = [To(LatentReconstruction)],
    };

    /// <summary>Generator trained to reverse a gradual noising process, so that samples emerge from random noise step by step.</summary>
    public static ModelArchitecture DiffusionModel => field ??= new("diffusion-model", "Diffusion model")
    {
        AlternativeNames = ["DDPM", "score-based model"],
        Definition = "Generator trained to reverse a gradual noising process, so that samples emerge from random noise step by step.",
        Broader = [NeuralArchitecture],
        Sources = From("134"),
        References = [Related("hf", "text-to-image", 0.8)],
        Uses = [To(IterativeDenoising)],
    };

    /// <summary>Noise-reversing generator that works in the compressed space of an autoencoder to save computation.</summary>
    public static ModelArchitecture LatentDiffusion => field ??= new("latent-diffusion", "Latent diffusion model")
    {
        AlternativeNames = ["LDM"],
        Definition = "Noise-reversing generator that works in the compressed space of an autoencoder to save computation.",
        Broader = [DiffusionModel],
        Sources = From("4"),
        Uses = [To(IterativeDenoising), To(LatentReconstruction), To(CrossModalConditioning)],
    };

    /// <summary>Noise-reversing generator whose denoising network is an attention network over image or video patches.</summary>
    public static ModelArchitecture DiffusionTransformer => field ??= new("diffusion-transformer", "Diffusion transformer")
    {
        AlternativeNames = ["DiT"],
        Definition = "Noise-reversing generator whose denoising network is an attention network over image or video patches.",
        Broader = [DiffusionModel, Transformer],
        Sources = From(""),
        Uses = [To(IterativeDenoising), To(SelfAttention), To(CrossModalConditioning)],
    };

    /// <summary>Noise-reversing generator over discrete tokens that fills in or refines many positions of a text in parallel.</summary>
    public static ModelArchitecture TextDiffusion => field ??= new("text-diffusion", "Text diffusion model")
    {
        AlternativeNames = ["discrete diffusion", "diffusion LM"],
        Definition = "Noise-reversing generator over discrete tokens that fills in or refines many positions of a text in parallel.",
        Broader = [DiffusionModel],
        Sources = From(""),
        Uses = [To(IterativeDenoising), To(MaskedTokenPrediction)],
    };

    /// <summary>Generator that transforms simple noise into data through a mapping that can be inverted.</summary>
    public static ModelArchitecture FlowModel => field ??= new("flow-model", "Flow-based model")
    {
        AlternativeNames = ["normalizing flow"],
        Definition = "Generator that transforms simple noise into data through a mapping that can be inverted.",
        Broader = [NeuralArchitecture],
        Sources = From(""),
    };

    /// <summary>Generator trained to predict the velocity field that carries noise to data along smooth, often straight, paths.</summary>
    public static ModelArchitecture FlowMatching => field ??= new("flow-matching", "Flow matching")
    {
        AlternativeNames = ["rectified flow"],
        Definition = "Generator trained to predict the velocity field that carries noise to data along smooth, often straight, paths.",
        Broader = [FlowModel],
        Sources = From(""),
        Uses = [To(IterativeDenoising)],
    };

    /// <summary>Picture generator that predicts pixels, visual tokens or resolution levels one after another.</summary>
    public static ModelArchitecture AutoregressiveImageModel => field ??= new("autoregressive-image-model", "Autoregressive image model")
    {
        AlternativeNames = ["PixelCNN", "VAR"],
        Definition = "Picture generator that predicts pixels, visual tokens or resolution levels one after another.",
        Broader = [NeuralArchitecture],
        Sources = From(""),
        Uses = [To(NextTokenPrediction)],
    };

    /// <summary>Sequence generator over the discrete tokens of a learned audio codec, decoded back into sound.</summary>
    public static ModelArchitecture NeuralCodecLm => field ??= new("neural-codec-lm", "Neural codec language model")
    {
        AlternativeNames = ["audio-token LM"],
        Definition = "Sequence generator over the discrete tokens of a learned audio codec, decoded back into sound.",
        Broader = [Transformer],
        Sources = From(""),
        Uses = [To(NextTokenPrediction), To(SelfAttention)],
    };

    /// <summary>Network that produces raw audio samples, often from a spectrogram or acoustic features.</summary>
    public static ModelArchitecture WaveformModel => field ??= new("waveform-model", "Neural waveform model")
    {
        AlternativeNames = ["WaveNet", "vocoder"],
        Definition = "Network that produces raw audio samples, often from a spectrogram or acoustic features.",
        Broader = [NeuralArchitecture],
        Sources = From(""),
    };

    /// <summary>Network that maps a position and viewing direction to colour and density, from which views of a scene are rendered.</summary>
    public static ModelArchitecture NeuralRadianceField => field ??= new("neural-radiance-field", "Neural radiance field")
    {
        AlternativeNames = ["NeRF"],
        Definition = "Network that maps a position and viewing direction to colour and density, from which views of a scene are rendered.",
        Broader = [SceneRepresentation],
        Sources = From(""),
    };

    /// <summary>Set of coloured, semi-transparent ellipsoids fitted to photographs and projected onto the screen for fast rendering.</summary>
    public static ModelArchitecture GaussianSplatting => field ??= new("gaussian-splatting", "3D Gaussian splatting")
    {
        AlternativeNames = ["3DGS"],
        Definition = "Set of coloured, semi-transparent ellipsoids fitted to photographs and projected onto the screen for fast rendering.",
        Broader = [SceneRepresentation],
        Sources = From(""),
    };

    /// <summary>Pair of encoders, for instance of image and text, trained to place matching items close in one vector space.</summary>
    public static ModelArchitecture ContrastiveDualEncoder => field ??= new("contrastive-dual-encoder", "Contrastive dual encoder")
    {
        AlternativeNames = ["CLIP"],
        Definition = "Pair of encoders, for instance of image and text, trained to place matching items close in one vector space.",
        Broader = [NeuralArchitecture],
        Sources = From(""),
        References = [Related("hf", "zero-shot-image-classification", 0.8)],
        Uses = [To(ContrastiveLearning)],
    };

    /// <summary>Network that assigns a low scalar energy to plausible data and a high one to implausible data.</summary>
    public static ModelArchitecture EnergyBasedModel => field ??= new("energy-based-model", "Energy-based model")
    {
        AlternativeNames = ["EBM"],
        Definition = "Network that assigns a low scalar energy to plausible data and a high one to implausible data.",
        Broader = [NeuralArchitecture],
        Sources = From(""),
    };

    /// <summary>Network that passes messages along the edges of a graph, used for molecules, relations or interactions.</summary>
    public static ModelArchitecture GraphNetwork => field ??= new("graph-network", "Graph neural network")
    {
        AlternativeNames = ["GNN"],
        Definition = "Network that passes messages along the edges of a graph, used for molecules, relations or interactions.",
        Broader = [NeuralArchitecture],
        Sources = From(""),
        References = [Related("hf", "graph-ml", 0.8)],
    };

    /// <value>All of them, broader ones before narrower ones.</value>
    public static IReadOnlyList<ModelArchitecture> All => field ??= Array.AsReadOnly(
    [
        Mechanism, SelfAttention, NextTokenPrediction, MaskedTokenPrediction, AdversarialTraining,
        LatentReconstruction, IterativeDenoising, ContrastiveLearning, ReinforcementLearning, Pretraining,
        FineTuningMechanism, LowRankAdaptation, PreferenceAlignment, Distillation, Quantisation, ParameterScale,
        Prompting, TestTimeReasoning, ContextWindow, AgentMemory, RetrievalAugmentation, CrossModalConditioning,
        NeuralArchitecture, SceneRepresentation, StatisticalLearner, Transformer, DecoderOnlyTransformer,
        EncoderOnlyTransformer, EncoderDecoderTransformer, VisionTransformer, MixtureOfExperts, StateSpaceModel,
        HybridSsmTransformer, RecurrentNetwork, ConvolutionalNetwork, Gan, ConditionalGan, StyleBasedGan,
        Autoencoder, Vae, VqVae, DiffusionModel, LatentDiffusion, DiffusionTransformer, TextDiffusion, FlowModel,
        FlowMatching, AutoregressiveImageModel, NeuralCodecLm, WaveformModel, NeuralRadianceField, GaussianSplatting,
        ContrastiveDualEncoder, EnergyBasedModel, GraphNetwork,
    ]);
}
