/** The last words of what offices are called, before the place: "UBND", "Công an", "Ban Chỉ huy Quân sự", "Ủy ban nhân dân". */
export const offices = /^(ubnd|hđnd|mttq|ubmttq|bchqs|chqs|bcđ|an|sự|ủy|dân|đoàn|hội|trường|viện|tòa|nvqs)$/;
