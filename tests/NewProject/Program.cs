using Microsoft.Extensions.AI;

var options = new ChatOptions { ModelId = "gpt-4-32k" };
Console.WriteLine(options.ModelId);
