/// What customers say: a short question after a sale, questions in rounds, and complaints, praise, suggestions and reviews
/// that are worked on until they are closed.
package jaidee.feedback;
